const option = (id, text, correct, feedback) => ({ id, text, correct, feedback });

export const fireTriangle = {
  type: 'multiple-choice',
  title: 'The fire triangle',
  prompt: 'Which three things does every fire need? Choose all three.',
  points: 1,
  required: true,
  attempts: 2,
  options: [
    option('a', 'Heat', true, 'Yes. Water works by taking heat away.'),
    option('b', 'Smoke', false, 'Smoke is what a fire makes, not what it needs.'),
    option('c', 'Fuel', true, 'Yes. Anything that can burn is fuel.'),
    option('d', 'Oxygen', true, 'Yes. A lid on a pan keeps it out.'),
    option('e', 'Wind', false, 'Moving air can feed a fire, but a fire burns in still air too.'),
  ],
  feedback: {
    correct: 'Right: heat, fuel and oxygen. Take one away and the fire goes out.',
    incorrect: 'Think of the three sides of the triangle: what starts it, what burns, and what it breathes.',
  },
};

export const fireClass = {
  type: 'single-choice',
  title: 'Classes of fire',
  prompt: 'A copier that is plugged in and switched on is burning. Which class of fire is it?',
  points: 1,
  required: true,
  attempts: 2,
  options: [
    option('a', 'Class A', false, 'Class A is paper, wood and cloth.'),
    option('b', 'Class B', false, 'Class B is flammable liquid.'),
    option('c', 'Class C', true, 'Yes. With the power on, it is class C.'),
    option('d', 'Class K', false, 'Class K is cooking oil and fat.'),
  ],
  feedback: {
    correct: 'Right. Once the power is off, only ordinary material is burning, and it becomes class A.',
    incorrect: 'The power is on. Which class is electrical equipment?',
  },
};

export const waterOnOil = {
  type: 'true-false',
  title: 'Water and oil',
  prompt: 'True or false: a water extinguisher is a good choice for a pan of burning oil.',
  points: 1,
  required: true,
  attempts: 1,
  answer: false,
  feedback: {
    correct: 'Right. Water turns to steam under the oil and throws it, burning, across the room.',
    incorrect: 'Never. Water turns to steam under the oil and throws it, burning, across the room.',
  },
};

export const distance = {
  type: 'numeric',
  title: 'Keep your distance',
  prompt: 'From how many feet away do you start? Enter a number.',
  points: 1,
  required: true,
  attempts: 2,
  min: 6,
  max: 8,
  feedback: {
    correct: 'Right: six to eight feet, about two meters, with your exit behind you.',
    incorrect: 'Closer is too hot, and farther will not reach. It is about the length of a bed.',
  },
};

export const aim = {
  type: 'fill-in',
  title: 'Where to aim',
  prompt: 'Complete the sentence with one word: “Aim low, at the … of the fire.”',
  points: 1,
  required: true,
  attempts: 2,
  accepted: ['base', 'the base', 'bottom', 'the bottom'],
  caseSensitive: false,
  feedback: {
    correct: 'Right. The base is where the fuel burns. Spraying the flames above it does nothing.',
    incorrect: 'Not the tips of the flames: the place where the fuel is burning.',
  },
};

export const whatNow = {
  type: 'single-choice',
  title: 'Stay or leave?',
  prompt: 'Your extinguisher is empty, and the fire is still burning. What do you do?',
  points: 1,
  required: true,
  attempts: 1,
  options: [
    option(
      'a',
      'Get a second extinguisher and try again',
      false,
      'The fire has grown meanwhile, and so has the smoke.',
    ),
    option('b', 'Leave at once and close the doors', true, 'Yes. You did what one extinguisher can do.'),
    option('c', 'Open a window to let the smoke out', false, 'That gives the fire the oxygen it wants.'),
    option('d', 'Save your computer first', false, 'No thing is worth the seconds it costs.'),
  ],
  feedback: {
    correct: 'Right. Leave, close the doors behind you, and go to the assembly point.',
    incorrect: 'Once the extinguisher is empty, there is one thing to do: leave at once.',
  },
};

export const yourWorkplace = {
  type: 'note',
  title: 'At your workplace',
  text: 'Find out today: where are the nearest alarm button, the nearest extinguisher, and two ways out?',
};
