import { nowhere, office, room, calendar } from '../../art/rooms.mjs';
import { sceneOf } from './pictures.mjs';
import { agreement, defensive, inPrivate, inPublic, listening, noChange, opening } from './script.mjs';

const timing = { leadMs: 700, tailMs: 900 };
const later = (settings) => ({ ...office(settings), behind: office(settings).behind + calendar(565, 206, 'Mon') });

const scene = (name, title, script, setting) => ({
  id: `scene-${name}`,
  title,
  media: `m-${name}`,
  file: name,
  voice: 'awb',
  crf: 31,
  timing,
  script,
  picture: sceneOf(setting),
});

export const sample = {
  course: {
    id: 'urn:uuid:b3f4a0c6-5d0e-4f6e-8d6b-0a6f1c9e7d25',
    title: 'A difficult conversation',
    description:
      'A colleague is late again and again. You are his manager: choose what to say, and see where it leads.',
    version: '1.0.0',
    language: 'en',
    theme: { accent: '#1c6b6c', appearance: 'auto' },
    completion: { need: 'all', answered: false, passed: true },
    passMark: 0.8,
    lesson: { id: 'l-conversation', title: 'Talking about being late', start: 'scene-opening' },
  },
  scenes: [
    scene('opening', 'Twenty past nine', opening, {
      place: 'Monday, 9:20',
      room: office(),
      begin: { Ana: 'calm', Ben: 'calm' },
      enters: { who: 'Ben', at: 8200 },
    }),
    scene('private', 'Behind a closed door', inPrivate, {
      place: 'The small room, 11:00',
      room: room(),
      begin: { Ana: 'calm', Ben: 'tense' },
    }),
    scene('public', 'In front of everybody', inPublic, {
      place: 'Monday, 9:21',
      room: office({ minute: 21, watched: true }),
      begin: { Ana: 'stern', Ben: 'tense' },
    }),
    scene('listening', 'The reason', listening, {
      place: 'The small room',
      room: room(),
      begin: { Ana: 'calm', Ben: 'tense' },
    }),
    scene('defensive', 'A wall between us', defensive, {
      place: 'A moment later',
      room: nowhere(),
      begin: { Ana: 'stern', Ben: 'hurt' },
    }),
    scene('agreement', 'An agreement', agreement, {
      place: 'Two weeks later, 9:30',
      room: later({ minute: 30 }),
      begin: { Ana: 'calm', Ben: 'calm' },
    }),
    scene('no-change', 'Nothing has changed', noChange, {
      place: 'Two weeks later, 9:40',
      room: later({ minute: 40, sky: '#D5D9E2' }),
      begin: { Ana: 'cold', Ben: 'tense' },
    }),
  ],
};
