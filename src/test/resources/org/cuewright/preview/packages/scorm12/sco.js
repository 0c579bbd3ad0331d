let host = window;
while (!host.API && host.parent !== host) host = host.parent;
const api = host.API ?? window.opener?.API;
const say = (text) => (document.getElementById('said').textContent = text);
const on = (id, act) => document.getElementById(id).addEventListener('click', act);

api.LMSInitialize('');
const resumed = api.LMSGetValue('cmi.core.entry') === 'resume';
if (!resumed) api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
api.LMSSetValue('cmi.core.exit', 'suspend');
api.LMSCommit('');
say(resumed ? `Resumed at ${api.LMSGetValue('cmi.core.lesson_location')}` : 'Started');

on('answer', () => {
  const n = api.LMSGetValue('cmi.interactions._count');
  api.LMSSetValue(`cmi.interactions.${n}.id`, 'isolate-first');
  api.LMSSetValue(`cmi.interactions.${n}.type`, 'choice');
  api.LMSSetValue(`cmi.interactions.${n}.student_response`, 'b');
  api.LMSSetValue(`cmi.interactions.${n}.result`, 'correct');
  api.LMSSetValue('cmi.core.lesson_location', '42.5');
  api.LMSSetValue('cmi.suspend_data', 'q1=b');
  say(api.LMSCommit(''));
});
on('wrong', () => say(api.LMSSetValue('cmi.core.lesson_status', 'finished') + ' ' + api.LMSGetLastError()));
on('finish', () => {
  api.LMSSetValue('cmi.core.score.min', '0');
  api.LMSSetValue('cmi.core.score.max', '100');
  api.LMSSetValue('cmi.core.score.raw', '90');
  api.LMSSetValue('cmi.core.lesson_status', 'passed');
  api.LMSSetValue('cmi.core.session_time', '0000:01:30.00');
  say(api.LMSFinish(''));
});
