(async () => {
  const launch = Object.fromEntries(new URLSearchParams(location.search));
  const actor = JSON.parse(launch.actor);
  const token = (await (await fetch(launch.fetch, {method: 'POST'})).json())['auth-token'];
  const headers = {Authorization: `Basic ${token}`, 'X-Experience-API-Version': '1.0.3'};
  const ask = async (path, parameters) =>
    (await fetch(`${launch.endpoint}${path}?${new URLSearchParams(parameters)}`, {headers})).json();
  const {activityId, registration} = launch;
  const data = await ask('activities/state', {activityId, agent: launch.actor, registration, stateId: 'LMS.LaunchData'});
  await ask('agents/profile', {agent: launch.actor, profileId: 'cmi5LearnerPreferences'});
  const begun = Date.now();
  const category = 'https://w3id.org/xapi/cmi5/context/categories/';
  const state = async (verb, result, judged) => {
    const context = structuredClone(data.contextTemplate);
    context.registration = registration;
    context.contextActivities.category = [{id: `${category}cmi5`}, ...(judged ? [{id: `${category}moveon`}] : [])];
    if (result?.score) context.extensions['https://w3id.org/xapi/cmi5/context/extensions/masteryscore'] = data.masteryScore;
    const answer = await fetch(`${launch.endpoint}statements`, {
      method: 'POST',
      headers: {...headers, 'Content-Type': 'application/json'},
      body: JSON.stringify({
        id: crypto.randomUUID(),
        actor,
        verb: {id: `http://adlnet.gov/expapi/verbs/${verb}`, display: {en: verb}},
        object: {id: activityId, objectType: 'Activity'},
        context,
        timestamp: new Date().toISOString(),
        ...(result ? {result} : {}),
      }),
    });
    document.getElementById('said').textContent = `${verb} ${answer.status}`;
  };
  await state('initialized');
  document.getElementById('finish').addEventListener('click', async () => {
    const duration = `PT${((Date.now() - begun) / 1000).toFixed(2)}S`;
    await state('passed', {success: true, score: {scaled: 0.9, raw: 9, min: 0, max: 10}, duration}, true);
    await state('completed', {completion: true, duration}, true);
    await state('terminated', {duration: `PT${((Date.now() - begun) / 1000).toFixed(2)}S`});
    location.href = data.returnURL;
  });
})();
