const option = (id, text, correct, feedback = '') => ({ id, text, correct, ...(feedback === '' ? {} : { feedback }) });
const named = (id, text) => ({ id, text });
const counts = (points, attempts) => ({ points, required: true, attempts });

export const blue = {
  type: 'single-choice',
  title: 'The blue bin',
  prompt: 'What goes into the blue bin?',
  hint: 'Think of what you *print* on.',
  ...counts(1, 2),
  rewindTo: 0,
  shuffle: true,
  options: [
    option('a', 'Paper', true, 'Yes, as long as it is clean.'),
    option('b', 'Plastic', false, 'Plastic is yellow.'),
    option('c', 'Glass', false, 'Glass is green.'),
  ],
  feedback: { correct: 'Right: blue is for paper.', incorrect: 'Watch again what is said about blue.' },
};

export const yellow = {
  type: 'multiple-choice',
  title: 'The yellow bin',
  prompt: 'Which of these go into the **yellow** bin?',
  ...counts(2, 2),
  partialCredit: true,
  shuffle: true,
  options: [
    option('a', 'A milk carton’s plastic cap', true),
    option('b', 'A drink can', true),
    option('c', 'A jam jar', false, 'That is glass.'),
    option('d', 'A newspaper', false, 'That is paper.'),
  ],
  feedback: {
    correct: 'Right: plastic and metal.',
    partly: 'You have some of it. A wrong one takes a right one away.',
    incorrect: 'Yellow is for plastic and metal.',
  },
};

export const point = {
  type: 'hotspot',
  title: 'Where does the jar go?',
  prompt: 'Point at the bin for an empty jam jar, or choose it from the list.',
  ...counts(1, 2),
  regions: [
    ['a', 'The blue bin', 'Blue is for paper.'],
    ['b', 'The yellow bin', 'Yellow is for plastic and metal.'],
    ['c', 'The green bin', 'Yes, without its lid.'],
    ['d', 'The grey bin', 'Grey is for what fits nowhere else.'],
  ].map(([id, text, feedback], i) => ({
    ...option(id, text, id === 'c', feedback),
    area: { x: 70 + i * 220, y: 330, width: 200, height: 440 },
  })),
  feedback: { correct: 'Right: glass is green.', incorrect: 'A jam jar is made of glass.' },
};

export const jar = {
  type: 'hotspot',
  title: 'Which part goes elsewhere?',
  prompt: 'Two parts of the jar may go into the green bin. Point at the one that may not.',
  ...counts(1, 2),
  picture: 'jar',
  regions: [
    { ...option('a', 'The lid', true, 'Yes: metal is yellow.'), area: { x: 320, y: 80, width: 360, height: 150 } },
    { ...option('b', 'The glass', false), area: { x: 320, y: 290, width: 340, height: 630 } },
    { ...option('c', 'The paper label', false, 'It may stay on.'), area: { x: 680, y: 510, width: 245, height: 245 } },
  ],
  feedback: { correct: 'Right: the lid is metal.', incorrect: 'What is not made of glass, and does not stick to it?' },
};

export const order = {
  type: 'sequencing',
  title: 'In which order?',
  prompt: '![A bottle under the running tap](pictures/sink.png)\n\nBring the steps into the right order.',
  ...counts(2, 2),
  partialCredit: true,
  steps: [named('a', 'Empty it'), named('b', 'Rinse it'), named('c', 'Sort it')],
  feedback: {
    correct: 'Right: empty, rinse, sort.',
    partly: 'Some steps are in their place.',
    incorrect: 'What would you do first at the sink?',
  },
};

export const gaps = {
  type: 'fill-in',
  title: 'Two words',
  prompt: 'Fill the gaps.',
  ...counts(2, 2),
  partialCredit: true,
  text: 'First ___ the bottle, then ___ it with water.',
  blanks: [
    ['empty', 'drain'],
    ['rinse', 'wash', 'clean'],
  ],
  caseSensitive: false,
  ignoreAccents: true,
  feedback: { correct: 'Right.', partly: 'One of the two.', incorrect: 'Empty, rinse, sort.' },
};

export const pizza = {
  type: 'true-false',
  title: 'The pizza box',
  prompt: 'True or false: a greasy pizza box goes into the blue bin.',
  ...counts(1, 1),
  answer: false,
  feedback: { correct: 'Right: grease spoils paper. It is for the grey bin.', incorrect: 'Grease spoils paper: grey.' },
};

export const match = {
  type: 'matching',
  title: 'What goes where?',
  prompt: 'Choose the bin for each thing.',
  ...counts(3, 2),
  partialCredit: true,
  items: [
    { id: 'a', text: 'Envelope', to: 'blue' },
    { id: 'b', text: 'Yogurt cup', to: 'yellow' },
    { id: 'c', text: 'Wine bottle', to: 'green' },
    { id: 'd', text: 'Tin can', to: 'yellow' },
  ],
  targets: [named('blue', 'Blue'), named('yellow', 'Yellow'), named('green', 'Green'), named('grey', 'Grey')],
  feedback: { correct: 'All four are right.', partly: 'Some are right.', incorrect: 'Paper, plastic, glass, metal?' },
};

export const tons = {
  type: 'numeric',
  title: 'How much?',
  prompt: 'About how many tons a year does sorting save in our building?',
  ...counts(1, 2),
  value: 40,
  tolerance: 5,
  feedback: { correct: 'Right: about forty.', incorrect: 'It was said a moment ago.' },
};

export const sure = {
  type: 'likert',
  title: 'How sure are you?',
  prompt: 'I know which bin to use.',
  required: false,
  scale: [named('a', 'Not at all'), named('b', 'Not quite'), named('c', 'Mostly'), named('d', 'Completely')],
  feedback: { correct: 'Your answer is recorded and not graded.' },
};

export const plan = {
  type: 'reflection',
  title: 'Your plan',
  prompt: 'What will you do differently from tomorrow?\n\n- at your desk\n- in the kitchen',
  required: true,
  feedback: { correct: 'Small steps last.' },
};

const bin = (id, thing, is, answer, why) => ({
  id,
  interaction: {
    type: 'true-false',
    title: thing,
    prompt: `${thing} ${is}.`,
    ...counts(1, 1),
    timeLimit: 60000,
    answer,
    feedback: { correct: `Right. ${why}`, incorrect: why },
  },
});

/** Two of these for each learner. */
export const more = {
  type: 'pool',
  title: 'Two more',
  draw: 2,
  questions: [
    bin('q-more-lid', 'The lid of a jam jar', 'goes into the yellow bin', true, 'Lids are metal: yellow.'),
    bin('q-more-mug', 'A broken mug', 'goes into the green bin', false, 'China melts later than glass: grey.'),
    bin('q-more-receipt', 'A till receipt', 'goes into the blue bin', false, 'Its coating spoils paper: grey.'),
    bin('q-more-roll', 'A cardboard roll', 'goes into the blue bin', true, 'Cardboard is paper: blue.'),
  ],
};
