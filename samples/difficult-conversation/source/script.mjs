import { cue, pause, say, sound } from '../../tools/script.mjs';

const narrator = (text, act) => say(text, { who: 'Narrator', voice: 'awb', act });
const ana = (text, act) => say(text, { who: 'Ana', voice: 'slt', act });
const ben = (text, act) => say(text, { who: 'Ben', voice: 'rms', act });
const choice = (id, title, prompt, options) =>
  cue(id, {
    type: 'branch',
    title,
    prompt,
    options: options.map(([letter, text, to, points]) => ({ id: letter, text, to, ...(points > 0 ? { points } : {}) })),
  });

export const opening = [
  sound('typing', 'people typing', { advance: 1500 }),
  narrator('Monday morning, twenty past nine.'),
  narrator('Ben has been late four times in two weeks. You are Ana, his manager.'),
  ben('Morning, everyone. Sorry. The traffic was terrible.', { Ben: 'sorry', Ana: 'stern' }),
  ben('Did I miss anything?', { Ben: 'calm' }),
  narrator('The team looks at you. How do you begin?', { Ana: 'calm', Ben: 'tense' }),
  choice('b-begin', 'How do you begin?', 'Ben has just come in late, and the team is watching.', [
    ['a', '“Ben, do you have ten minutes for me at eleven, in the small room?”', 'scene-private', 2],
    ['b', '“Late again, Ben. Everybody else can be here at nine.”', 'scene-public', 0],
  ]),
];

export const inPrivate = [
  sound('door', 'door closes'),
  ana('Thanks for coming, Ben. Have a seat.', { Ana: 'warm' }),
  ben('Sure. Is this about this morning?', { Ben: 'tense' }),
  ana('Yes. I would like to talk about when you start work.', { Ana: 'open' }),
  narrator('Ben looks down at his hands. How do you open the subject?', { Ana: 'calm', Ben: 'hurt' }),
  choice('b-subject', 'How do you open the subject?', 'The door is closed, and Ben is tense.', [
    ['a', 'Say what you have seen, and ask: “You were late on four days. What is going on?”', 'scene-listening', 2],
    ['b', 'Say what you think: “It seems that you just do not care.”', 'scene-defensive', 0],
  ]),
];

export const inPublic = [
  ana('Late again, Ben. Everybody else can be here at nine.', { Ana: 'accusing', Ben: 'hurt' }),
  narrator('The room goes quiet. Nobody is typing now.', { Ana: 'stern' }),
  ben('Can we please not do this here?', { Ben: 'hurt' }),
  ben('I said that I was sorry.', { Ben: 'closed' }),
  narrator('The whole team is listening. What now?'),
  choice('b-audience', 'What now?', 'Ben asks you not to do this in front of everybody.', [
    ['a', '“You are right, this is not the place. I am sorry. Let us go next door.”', 'scene-listening', 1],
    ['b', '“No, the team may hear this. It seems that you just do not care.”', 'scene-defensive', 0],
  ]),
];

export const listening = [
  ana('Let us look at it together. You were late on four days. What is going on?', { Ana: 'open', Ben: 'tense' }),
  ben('My daughter has a new school. It opens at a quarter to nine.', { Ben: 'telling', Ana: 'calm' }),
  ben('I drop her off, and then I cannot be here by nine.', { Ben: 'sorry' }),
  ana('Thank you for telling me. I did not know that.', { Ana: 'warm', Ben: 'relieved' }),
  ben('I should have told you. I was afraid that it would look bad.', { Ben: 'telling', Ana: 'calm' }),
  narrator('Now you know the reason. How do you end the talk?', { Ben: 'calm' }),
  choice('b-plan', 'How do you end the talk?', 'Ben cannot be at work by nine on school days.', [
    ['a', '“What start time would work for you? Let us try it, and look again in two weeks.”', 'scene-agreement', 2],
    ['b', '“I understand. Just try to be on time, and we will say no more about it.”', 'scene-no-change', 0],
  ]),
];

export const defensive = [
  ben('That is not fair.', { Ben: 'closed', Ana: 'stern' }),
  ben('I stay late almost every evening. Nobody ever mentions that.', { Ben: 'hurt' }),
  pause(300),
  narrator('He crosses his arms. He has stopped listening.', { Ben: 'closed', Ana: 'tense' }),
  narrator('You asked for nothing, and learned nothing. What do you say?'),
  choice('b-repair', 'What do you say?', 'Ben feels judged and has stopped listening.', [
    ['a', '“You are right, I judged too fast. Tell me what is going on.”', 'scene-listening', 1],
    ['b', '“One more time, and it goes into your file.”', 'scene-no-change', 0],
  ]),
];

export const agreement = [
  narrator('Two weeks later.'),
  ana('How is the new start time working for you?', { Ana: 'open', Ben: 'calm' }),
  ben('Really well. I can be here by half past nine, every day.', { Ben: 'relieved', Ana: 'warm' }),
  ben('Thank you for asking first.', { Ben: 'warm' }),
  ana('Thank you for being open. Let us look again next month.', { Ana: 'warm' }),
  narrator('A quiet place, the facts, an open question, and a plan with a date.'),
  narrator('That is how a difficult talk becomes an agreement.', { Ana: 'warm', Ben: 'warm' }),
];

export const noChange = [
  narrator('Two weeks later.'),
  ben('Sorry. I am late. I know.', { Ben: 'sorry', Ana: 'cold' }),
  ana('Fine. Just get started.', { Ana: 'cold', Ben: 'cold' }),
  narrator('Nothing has changed, except that they now avoid each other.'),
  narrator('There was no plan, and so there is no agreement.', { Ana: 'tense' }),
  narrator('Try again: find a quiet place, begin with the facts, and ask.'),
];
