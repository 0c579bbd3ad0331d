/*
 * Plays a table of API calls against a data model: node run-calls.mjs <model.mjs> <table>.
 *   ## claim                              begins a case
 *   unit {…} | settings {…} | stored {…}  what the launch is given
 *   Name(args) = result [! code]          a call; the error code is 0 unless named
 *   data element = value                  what the model holds afterwards
 *   faults n                              how many errors the case has caused
 * Prints [{claim, assertions, failures}].
 */
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const [, , modelFile, tableFile] = process.argv;
const module = await import(pathToFileURL(modelFile).href);
const Model = module.Scorm12 ?? module.Scorm2004;
const value = (source) => Function(`return (${source});`)();
const defaults = {mode: 'normal', credit: 'credit', learnerId: 'l1', learnerName: 'Learner, One', moodleIds: false};

function play(block) {
  const [claim, ...lines] = block.split('\n').map((line) => line.trim());
  const given = {unit: {}, settings: {}, stored: null};
  const failures = [];
  let assertions = 0;
  let model;
  let api;
  const expect = (line, wanted, got) => {
    assertions++;
    if (wanted !== got) failures.push(`${line}: expected ${wanted}, got ${got}`);
  };
  for (const line of lines.filter((each) => each !== '' && !each.startsWith('#'))) {
    const setting = /^(unit|settings|stored) (\{.*\})$/.exec(line);
    if (setting) {
      given[setting[1]] = value(setting[2]);
      continue;
    }
    model ??= new Model(given.unit, {...defaults, ...given.settings}, given.stored);
    api ??= model.api();
    const call = /^(\w+)\((.*)\) = (.*?)(?: ! (\d+))?$/.exec(line);
    const held = /^data (\S+) = (.*)$/.exec(line);
    if (call) {
      const result = api[call[1]](...value(`[${call[2]}]`));
      expect(line, JSON.stringify(value(call[3])), JSON.stringify(result));
      if (!/Get(LastError|ErrorString|Diagnostic)/.test(call[1])) {
        expect(`${line} (error)`, call[4] ?? '0', (api.GetLastError ?? api.LMSGetLastError)());
      }
    } else if (held) {
      expect(line, value(held[2]), model.data[held[1]]);
    } else if (line.startsWith('faults ')) {
      expect(line, Number(line.slice(7)), model.faults.length);
    } else {
      failures.push(`not understood: ${line}`);
    }
  }
  return {claim: claim.trim(), assertions, failures};
}

const blocks = readFileSync(tableFile, 'utf8').split(/^## /m).slice(1);
console.log(JSON.stringify(blocks.map(play)));
