const api = (window.opener ?? window.parent).API_1484_11;
api.Initialize('');
api.SetValue('cmi.exit', 'suspend');
api.SetValue('cmi.progress_measure', '0.5');
api.SetValue('cmi.session_time', 'PT12.5S');
api.Commit('');
document.getElementById('said').textContent = `${api.GetValue('cmi.entry')} ${api.GetValue('cmi.completion_status')}`;
addEventListener('pagehide', () => api.Terminate(''));
