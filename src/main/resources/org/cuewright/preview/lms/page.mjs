import {attachApi, openSession, send} from './launches.mjs';
import {showErrors, showLog, showRuntime, showState, showStatements} from './panel.mjs';

/*
 * The LMS page. Its address may say how to launch: unit, window=frame|popup, mode=normal|browse|review,
 * credit=credit|no-credit, learnerId, learnerName, moodleIds=true|false, and launch=auto|manual.
 */

const POLL_MS = 700;
const NAMES = {scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004', cmi5: 'cmi5', web: 'Web'};

const byId = (id) => document.getElementById(id);
const stage = byId('stage');
const query = new URLSearchParams(location.search);
const course = await (await fetch('package')).json();
const isScorm = course.standard.startsWith('scorm');

let current = null;
let popup = null;
let drawn = '';

for (const unit of course.units) byId('unit').append(new Option(unit.title, unit.id));
byId('unit').value = query.get('unit') ?? course.units[0].id;
byId('window').value = query.get('window') ?? course.launch.window;
byId('mode').value = query.get('mode') ?? course.launch.mode;
byId('mode').closest('label').hidden = course.standard === 'web';
byId('title').textContent = course.title;
byId('standard').textContent = NAMES[course.standard];
byId('learner').textContent = query.get('learnerName') ?? course.launch.learnerName;
byId('endpoint').textContent = course.endpoint;
byId('authorization').textContent = course.authorization;
byId('lrs-section').hidden = course.authorization === '';
byId('log-title').textContent = isScorm ? 'Calls' : 'Statements';
document.title = `${course.title} – Cuewright preview`;

function wishes() {
  const named = ['credit', 'learnerId', 'learnerName'].filter((name) => query.has(name)).map((name) => [name, query.get(name)]);
  return {
    ...Object.fromEntries(named),
    ...(query.has('moodleIds') ? {moodleIds: query.get('moodleIds') === 'true'} : {}),
    unit: byId('unit').value,
    window: byId('window').value,
    mode: byId('mode').value,
  };
}

/** Closes what is open and waits until the server has all of it. */
async function leave() {
  if (!stage.hidden) {
    const left = new Promise((resolve) => stage.addEventListener('load', resolve, {once: true}));
    stage.src = 'about:blank';
    await left;
  }
  if (popup) {
    popup.close();
    while (!popup.closed) await new Promise((resolve) => setTimeout(resolve, 20));
    popup = null;
  }
  await current?.settled();
  current = null;
}

async function launch() {
  // A popup must be opened while the click that asked for it still counts.
  const wanted = wishes();
  const opened = wanted.window === 'popup' ? window.open('about:blank', '_blank', 'popup,width=1000,height=680') : null;
  await leave();
  const session = course.standard === 'web' ? null : await openSession(wanted);
  if (isScorm) {
    current = attachApi(course.standard, session, () => requestAnimationFrame(draw));
    draw();
  }
  show(session?.url ?? course.units.find((unit) => unit.id === wanted.unit).href, opened, wanted.window);
  byId('launch').textContent = 'Relaunch';
  showState('running', 'running');
  await refresh();
}

function show(url, opened, where) {
  popup = opened;
  stage.hidden = where === 'popup';
  byId('empty').hidden = where === 'frame';
  byId('hint').textContent = opened ? 'The content runs in its own window.' : 'The browser blocked the new window. Allow it and launch again.';
  if (where === 'frame') stage.src = url;
  else if (opened) opened.location = url;
}

function draw() {
  if (!current) return;
  showRuntime(course.standard, current.runtime);
  if (current.runtime.phase === 'over') showState('finished', 'finished');
}

async function refresh() {
  const text = await (await fetch('record')).text();
  if (text === drawn) return;
  drawn = text;
  const record = JSON.parse(text);
  showErrors(record.errors, record.missing);
  if (isScorm) return showLast(record);
  showStatements(record);
  const session = record.sessions.at(-1);
  if (session) showState(session.state === 'open' ? 'running' : session.state, session.state === 'open' ? 'running' : 'finished');
}

/** Before a launch the panel shows what the unit left behind. */
function showLast(record) {
  const unit = record.units.find(({id}) => id === byId('unit').value);
  if (!current && unit?.cmi) showRuntime(course.standard, {data: unit.cmi, calls: unit.calls});
}

byId('unit').addEventListener('change', () => {
  drawn = '';
  void refresh();
});

byId('bar').addEventListener('submit', (event) => {
  event.preventDefault();
  void launch();
});
// Pressed any earlier, it would send the form and load the page anew.
byId('launch').disabled = false;

byId('reset').addEventListener('click', async () => {
  await leave();
  await send('reset', {});
  location.reload();
});

setInterval(() => document.hidden || void refresh(), POLL_MS);
showLog([]);
await refresh();
const automatic = byId('window').value === 'frame' && (course.units.length === 1 || query.has('unit'));
if (query.get('launch') === 'auto' || (automatic && query.get('launch') !== 'manual')) await launch();
