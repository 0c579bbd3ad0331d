import { picture } from './pictures.mjs';
import { script } from './script.mjs';
import { jar, sink } from './stills.mjs';

export const sample = {
  course: {
    id: 'urn:uuid:3c1de5b4-7f0a-4c55-9f39-0b8a5a4d2e61',
    title: 'Sort it right: waste at work',
    description: 'A minute on sorting waste, with a question of each of the ten kinds.',
    version: '1.0.0',
    language: 'en',
    theme: { accent: '#1c6b4b', appearance: 'auto' },
    completion: { need: 'all', answered: true, passed: true },
    passMark: 0.6,
    tracks: [
      { id: 'de', kind: 'subtitles', language: 'de', label: 'Deutsch' },
      { id: 'en-seen', kind: 'descriptions', language: 'en', label: 'What is to be seen' },
    ],
    lesson: { id: 'l-waste', title: 'Sort it right', start: 's-waste' },
  },
  pictures: [
    { id: 'jar', ...jar },
    { id: 'sink', ...sink },
  ],
  scenes: [
    {
      id: 's-waste',
      title: 'Sort it right',
      media: 'm-waste',
      file: 'question-kinds',
      voice: 'slt',
      crf: 34,
      script,
      picture,
    },
  ],
};
