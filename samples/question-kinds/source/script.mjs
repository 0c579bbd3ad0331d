import { chapter, cue, pause, say } from '../../tools/script.mjs';
import * as q from './questions.mjs';

export const script = [
  chapter('ch-bins', 'Four bins'),
  say('There are four bins in every corridor.'),
  say('Blue is for paper. Yellow is for plastic and metal.'),
  say('Green is for glass. Grey is for the rest.'),
  cue('q-blue', q.blue),
  cue('q-yellow', q.yellow),
  cue('q-point', q.point),
  pause(300),

  chapter('ch-how', 'Before you throw'),
  say('First empty it, then rinse it, then sort it.'),
  say('A bottle with a little water left is fine to rinse.'),
  cue('q-order', q.order),
  cue('q-gaps', q.gaps),
  say('A greasy pizza box is not paper any more.'),
  cue('q-pizza', q.pizza),
  cue('q-match', q.match),
  pause(300),

  chapter('ch-why', 'Why it matters'),
  say('In our building, sorted waste saves about forty tons a year.'),
  cue('q-tons', q.tons),
  cue('q-sure', q.sure),
  cue('q-plan', q.plan),
  say('Thank you. Every sorted bottle counts.'),
];
