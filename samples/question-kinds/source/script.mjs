import { chapter, cue, describe, pause, say } from '../../tools/script.mjs';
import * as q from './questions.mjs';

/** In English, and in German for those who read along. */
const said = (english, de) => say(english, { said: { de } });

export const script = [
  chapter('ch-bins', 'Four bins'),
  describe('Four bins in a row: blue for paper, yellow for plastic and metal, green for glass, grey for the rest.'),
  said('There are four bins in every corridor.', 'In jedem Flur stehen vier Tonnen.'),
  said('Blue is for paper. Yellow is for plastic and metal.', 'Blau ist für Papier. Gelb ist für Plastik und Metall.'),
  said('Green is for glass. Grey is for the rest.', 'Grün ist für Glas. Grau ist für den Rest.'),
  cue('q-blue', q.blue),
  cue('q-yellow', q.yellow),
  cue('q-point', q.point),
  cue('q-jar', q.jar),
  pause(300),

  chapter('ch-how', 'Before you throw'),
  describe('The headline reads: three steps at the sink.'),
  said('First empty it, then rinse it, then sort it.', 'Erst leeren, dann ausspülen, dann sortieren.'),
  said('A bottle with a little water left is fine to rinse.', 'Eine Flasche mit etwas Wasser darin lässt sich gut ausspülen.'),
  cue('q-order', q.order),
  cue('q-gaps', q.gaps),
  said('A greasy pizza box is not paper any more.', 'Ein fettiger Pizzakarton ist kein Papier mehr.'),
  cue('q-pizza', q.pizza),
  cue('q-match', q.match),
  pause(300),

  chapter('ch-why', 'Why it matters'),
  describe('The headline reads: about 40 tons a year.'),
  said('In our building, sorted waste saves about forty tons a year.', 'In unserem Haus spart sortierter Abfall rund vierzig Tonnen im Jahr.'),
  cue('q-tons', q.tons),
  cue('q-sure', q.sure),
  cue('q-plan', q.plan),
  said('Thank you. Every sorted bottle counts.', 'Danke. Jede sortierte Flasche zählt.'),
  cue('q-more', q.more),
];
