import {shorten} from './runtime.mjs';

/* Shows the record; every value is text, never markup. */

const byId = (id) => document.getElementById(id);

const SHOWN = {
  scorm12: {
    'cmi.core.lesson_status': 'Status',
    'cmi.core.score.raw': 'Score',
    'cmi.core.lesson_location': 'Location',
    'cmi.core.entry': 'Entry',
    'cmi.core.exit': 'Exit',
    'cmi.core.session_time': 'Session time',
    'cmi.core.total_time': 'Total time',
  },
  scorm2004: {
    'cmi.completion_status': 'Completion',
    'cmi.success_status': 'Success',
    'cmi.score.scaled': 'Score (scaled)',
    'cmi.progress_measure': 'Progress',
    'cmi.location': 'Location',
    'cmi.entry': 'Entry',
    'cmi.exit': 'Exit',
    'cmi.session_time': 'Session time',
    'cmi.total_time': 'Total time',
  },
};
const SUSPEND_LIMIT = {scorm12: 4096, scorm2004: 64000};

const element = (name, text, className) => {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

const pairs = (entries) => entries.flatMap(([name, value]) => [element('dt', name), element('dd', value === '' ? '–' : value)]);

export function showValues(entries) {
  byId('values').replaceChildren(...pairs(entries));
}

export function showAll(entries) {
  byId('all-count').textContent = String(entries.length);
  byId('all').replaceChildren(...pairs(entries.map(([name, value]) => [name, shorten(value, 400)])));
}

/** @param lines `{text, result, bad}`, oldest first; the newest is shown on top */
export function showLog(lines) {
  byId('log-none').hidden = lines.length > 0;
  byId('log').replaceChildren(
    ...lines.toReversed().map(({text, result, bad}) => {
      const line = element('li', '');
      line.append(element('span', text), element('span', result, bad ? 'result bad' : 'result'));
      return line;
    }),
  );
}

export function showState(text, state) {
  byId('state').textContent = text;
  document.body.dataset.state = state;
}

export function showErrors(errors, missing) {
  const lines = [
    ...errors.map((error) => [error.code, `${error.call}: ${error.text}`]),
    ...missing.map((path) => ['404', `${path} is not in the package`]),
  ];
  byId('error-count').textContent = lines.length === 0 ? 'no errors' : lines.length === 1 ? '1 error' : `${lines.length} errors`;
  byId('error-count').classList.toggle('some', lines.length > 0);
  byId('error-section').hidden = lines.length === 0;
  byId('errors').replaceChildren(
    ...lines.map(([code, text]) => {
      const line = element('li', '');
      line.append(element('b', code), ` ${text}`);
      return line;
    }),
  );
}

export function showRuntime(standard, runtime) {
  const {data, calls} = runtime;
  const suspend = data['cmi.suspend_data'] ?? '';
  showValues([
    ...Object.entries(SHOWN[standard]).map(([name, label]) => [label, data[name] ?? '']),
    ['Suspend data', `${suspend.length} of ${SUSPEND_LIMIT[standard]} characters`],
  ]);
  showAll(Object.entries(data).toSorted(([one], [other]) => one.localeCompare(other, 'en', {numeric: true})));
  showLog(
    calls.map(({name, args, result, code}) => ({
      text: `${name}(${args.map((arg) => JSON.stringify(shorten(arg))).join(', ')})`,
      result: code === 0 ? shorten(result, 24) : `${code}`,
      bad: code !== 0 && code !== 403,
    })),
  );
}

const lastPart = (iri) => iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);

/** What a statement is about, in words: the launched unit, a block, the course, or its own activity. */
function subject({object, context}, units) {
  const name = Object.values(object.definition?.name ?? {})[0];
  if (name !== undefined) return name;
  if (object.definition?.type !== undefined) return lastPart(object.definition.type);
  const grouping = [context?.contextActivities?.grouping ?? []].flat();
  return units.find((unit) => grouping.some(({id}) => id === unit.id))?.title ?? lastPart(object.id ?? '');
}

/** The record of standards without a data model: statements and documents. */
export function showStatements(record) {
  const last = (verb) => record.statements.findLast((statement) => lastPart(statement.verb.id) === verb);
  const score = (last('passed') ?? last('failed'))?.result?.score?.scaled;
  showValues([
    ['Statements', String(record.statements.length)],
    ['Completed', last('completed') ? 'yes' : 'no'],
    ['Judged', last('passed') ? 'passed' : last('failed') ? 'failed' : 'no'],
    ['Score (scaled)', score === undefined ? '' : String(score)],
    ['Satisfied', last('satisfied') ? 'yes' : 'no'],
    ['Documents', String(record.documents.states.length + record.documents.agentProfiles.length)],
    ...(record.standard === 'web' ? [['Browser storage', `${localStorage.length} keys`]] : []),
  ]);
  const documents = [...record.documents.states, ...record.documents.agentProfiles].map((each) => [each.id, each.content]);
  showAll([...documents, ...(record.standard === 'web' ? Object.entries({...localStorage}) : [])]);
  showLog(
    record.statements.map((statement) => ({
      text: `${lastPart(statement.verb.id)} · ${subject(statement, record.units)}`,
      result: statement.result?.duration ?? '',
      bad: false,
    })),
  );
}
