import type { Course, Scene } from '../src/core/course/course.js';
import type { Delivery } from '../src/core/course/delivery.js';
import { languages } from '../src/strings/languages.js';

/** A made-up course with everything a learner can meet, to look at while working on the screen. */
const seconds = (at: number): number => at * 1000;

const lesson: Scene = {
  id: 's1',
  title: 'Before you reach for the extinguisher',
  media: 'm1',
  durationMs: seconds(40),
  next: 's2',
  chapters: [
    { id: 'c1', atMs: 0, title: 'The first ten seconds' },
    { id: 'c2', atMs: seconds(12), title: 'Which extinguisher?' },
    { id: 'c3', atMs: seconds(26), title: 'Aim, squeeze, sweep' },
  ],
  cues: [
    {
      id: 'n1',
      fromMs: seconds(2),
      toMs: seconds(6),
      interaction: {
        type: 'note',
        title: 'Know your way out',
        text: 'Keep the exit behind you, always. If in doubt, get out.',
      },
    },
    {
      id: 'q1',
      fromMs: seconds(7),
      toMs: seconds(7),
      interaction: {
        type: 'single-choice',
        shuffled: false,
        title: 'What comes first?',
        prompt: 'You discover a small fire in the tea kitchen. What is the very first thing you do?',
        points: 2,
        required: true,
        attempts: 2,
        whenCorrect: 'Others must know before you do anything else.',
        hint: '',
        partialCredit: false,
        rewindToMs: null,
        whenPartly: '',
        whenIncorrect: 'Think of the people around you.',
        options: [
          { id: 'a', text: 'Raise the alarm', correct: true, feedback: 'Nobody can help you while nobody knows.' },
          {
            id: 'b',
            text: 'Fetch the nearest extinguisher',
            correct: false,
            feedback: 'A fire doubles in half a minute; warn first.',
          },
          {
            id: 'c',
            text: 'Open a window to let the smoke out',
            correct: false,
            feedback: 'Fresh air feeds the fire.',
          },
        ],
      },
    },
    {
      id: 'q2',
      fromMs: seconds(11),
      toMs: seconds(11),
      interaction: {
        type: 'multiple-choice',
        shuffled: false,
        title: 'Electrical equipment',
        prompt: 'Which of these may be used on a burning printer that is still plugged in?',
        points: 2,
        required: false,
        attempts: 1,
        whenCorrect: '',
        hint: '',
        partialCredit: false,
        rewindToMs: null,
        whenPartly: '',
        whenIncorrect: 'Water and foam conduct.',
        options: [
          { id: 'a', text: 'Carbon dioxide', correct: true, feedback: '' },
          { id: 'b', text: 'Water', correct: false, feedback: '' },
          { id: 'c', text: 'Dry powder', correct: true, feedback: '' },
          { id: 'd', text: 'Foam', correct: false, feedback: '' },
        ],
      },
    },
    {
      id: 'q3',
      fromMs: seconds(15),
      toMs: seconds(15),
      interaction: {
        type: 'true-false',
        title: 'Lifts',
        prompt: 'A lift may be used during a fire alarm if it still runs.',
        points: 1,
        required: true,
        attempts: 1,
        whenCorrect: '',
        hint: '',
        partialCredit: false,
        rewindToMs: null,
        whenPartly: '',
        whenIncorrect: 'Lifts can stop between floors or open where it burns.',
        answer: false,
      },
    },
    {
      id: 'q4',
      fromMs: seconds(19),
      toMs: seconds(19),
      interaction: {
        type: 'fill-in',
        title: 'The four steps',
        prompt: 'The four letters that tell how to use an extinguisher are …',
        points: 1,
        required: true,
        attempts: 3,
        whenCorrect: 'Pull, aim, squeeze, sweep.',
        hint: '',
        partialCredit: false,
        rewindToMs: null,
        whenPartly: '',
        whenIncorrect: 'Pull, aim, …',
        blanks: [{ before: '', accepted: ['PASS'] }],
        after: '',
        ignoreAccents: false,
        caseSensitive: false,
      },
    },
    {
      id: 'q5',
      fromMs: seconds(23),
      toMs: seconds(23),
      interaction: {
        type: 'numeric',
        title: 'Distance',
        prompt: 'From how many metres away do you begin?',
        points: 1,
        required: true,
        attempts: 1,
        whenCorrect: '',
        hint: '',
        partialCredit: false,
        rewindToMs: null,
        whenPartly: '',
        whenIncorrect: 'Too near is dangerous, too far is useless.',
        min: 2,
        max: 3,
      },
    },
    {
      id: 'n2',
      fromMs: seconds(27),
      toMs: seconds(27),
      interaction: {
        type: 'note',
        title: 'Check the gauge',
        text: 'Green means ready.\nAnything else: take the next one.',
      },
    },
    {
      id: 'b1',
      fromMs: seconds(31),
      toMs: seconds(31),
      interaction: {
        type: 'branch',
        title: 'The fire is still burning',
        prompt: 'Your extinguisher is empty after a few seconds, and flames are left.',
        options: [
          { id: 'x', text: 'Leave at once and close the door behind you', to: 's2', points: 1 },
          { id: 'y', text: 'Look for a second extinguisher', to: 's3', points: 0 },
        ],
      },
    },
  ],
  tracks: [
    {
      id: 't1',
      kind: 'captions',
      language: 'en',
      label: 'English',
      captions: [
        { fromMs: 200, toMs: 3800, text: '<v Mara>Every fire begins small.</v>', settings: '' },
        {
          fromMs: 3800,
          toMs: 7400,
          text: 'The first ten seconds decide <i>everything</i>\nthat comes after.',
          settings: '',
        },
        { fromMs: 7600, toMs: 11200, text: 'So before you reach for anything: <b>raise the alarm</b>.', settings: '' },
        { fromMs: 11400, toMs: 15200, text: 'Not every extinguisher fits every fire &amp; every room.', settings: '' },
        { fromMs: 15500, toMs: 19200, text: 'Take the stairs. Always.', settings: '' },
        { fromMs: 19400, toMs: 23200, text: 'Pull the pin, aim at the base, squeeze, sweep.', settings: '' },
        { fromMs: 23500, toMs: 31200, text: 'Keep your distance, and keep your way out.', settings: '' },
        { fromMs: 31500, toMs: 39000, text: '[alarm goes on]', settings: 'line:5%' },
      ],
    },
    {
      id: 't2',
      kind: 'subtitles',
      language: 'de',
      label: 'Deutsch',
      captions: [{ fromMs: 200, toMs: 7400, text: 'Jedes Feuer beginnt klein.', settings: '' }],
    },
    {
      id: 't3',
      kind: 'descriptions',
      language: 'en',
      label: 'Descriptions',
      captions: [{ fromMs: 1000, toMs: 3000, text: 'A kettle smokes on the counter.', settings: '' }],
    },
  ],
};

const ending = (id: string, title: string, media: string): Scene => ({
  id,
  title,
  media,
  durationMs: seconds(40),
  next: null,
  chapters: [],
  cues: [],
  tracks: [],
});

const single: Course = {
  schema: 1,
  id: 'https://example.org/fire',
  title: 'Fire safety in the office',
  description:
    'What to do in the first minute: raise the alarm, choose the right extinguisher, and know when to leave.',
  language: 'en',
  revision: '1.0.0+000000000000',
  theme: { accent: '#2563eb', appearance: 'auto' },
  viewing: { seeking: 'free', revisit: true },
  unit: { id: 'https://example.org/fire/u', title: 'Fire safety in the office' },
  media: [1, 2, 3, 4].map((n) => ({
    id: `m${n}`,
    src: `media/m${n}.mp4`,
    durationMs: seconds(40),
    width: 1280,
    height: 720,
  })),
  lessons: [
    {
      id: 'l1',
      title: 'Fire safety in the office',
      start: 's1',
      maxPoints: 8,
      scenes: [lesson, ending('s2', 'Out in time', 'm2'), ending('s3', 'Too late', 'm3')],
    },
  ],
  completion: { need: 'all', watched: 0.9, answered: true, passed: true, passScaled: 0.7, maxPoints: 8 },
  resume: {
    hash: 'AAAA',
    fields: [
      { type: 'watched', scene: 's1', quantumMs: 250, units: 160 },
      { type: 'watched', scene: 's2', quantumMs: 250, units: 160 },
      { type: 'watched', scene: 's3', quantumMs: 250, units: 160 },
      { type: 'path', lesson: 'l1', scenes: 3, cap: 8 },
      { type: 'branch', cue: 'b1', options: 2 },
      { type: 'answer', cue: 'q1', response: 'one', size: 3, items: 1, parts: 1, attempts: 2 },
      { type: 'answer', cue: 'q2', response: 'many', size: 4, items: 1, parts: 1, attempts: 1 },
      { type: 'answer', cue: 'q3', response: 'flag', size: 2, items: 1, parts: 1, attempts: 1 },
      { type: 'answer', cue: 'q4', response: 'text', size: 60, items: 1, parts: 1, attempts: 3 },
      { type: 'answer', cue: 'q5', response: 'number', size: 0, items: 1, parts: 1, attempts: 1 },
    ],
  },
};

const several: Course = {
  ...single,
  id: 'https://example.org/several',
  lessons: [
    { ...(single.lessons[0] as Course['lessons'][number]), title: 'Before you reach for the extinguisher' },
    {
      id: 'l2',
      title: 'Evacuating a floor',
      start: 's4',
      maxPoints: 0,
      scenes: [ending('s4', 'Evacuating a floor', 'm4')],
    },
  ],
  resume: {
    ...single.resume,
    hash: 'AAAB',
    fields: [
      ...single.resume.fields,
      { type: 'watched', scene: 's4', quantumMs: 250, units: 160 },
      { type: 'path', lesson: 'l2', scenes: 1, cap: 4 },
    ],
  },
};

// Other looks by address: ?several, ?appearance=dark, ?accent=ffcc00, ?language=ar, ?standard=scorm12, ?broken, ?seeking=watched, ?onwards
const asked = new URLSearchParams(location.search);
const base = asked.has('several') ? several : single;
const appearance = asked.get('appearance') === 'dark' ? 'dark' : asked.get('appearance') === 'light' ? 'light' : 'auto';
const standard = asked.get('standard') === 'scorm12' ? 'scorm12' : 'web';
const seeking = asked.get('seeking') === 'watched' ? 'watched' : asked.get('seeking') === 'linear' ? 'linear' : 'free';
const course: Course = {
  ...base,
  language: asked.get('language') ?? base.language,
  theme: { accent: `#${asked.get('accent') ?? '2563eb'}`, appearance },
  viewing: { seeking, revisit: !asked.has('onwards') },
  media: asked.has('broken') ? base.media.map((each) => ({ ...each, src: 'media/none.mp4' })) : base.media,
};
const delivery: Delivery =
  standard === 'web' ? { standard, lrs: null } : { standard, commit: 'balanced', exitWhenDone: 'suspend', lrs: null };
const [tag, words] = Object.entries(languages).find(([each]) => course.language.startsWith(each)) ?? [
  'en',
  languages.en,
];
Object.assign(globalThis, { cuewright: { course, delivery, strings: { tag, words } } });
