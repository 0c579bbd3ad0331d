import { picture } from './pictures.mjs';
import { script } from './script.mjs';

export const sample = {
  course: {
    id: 'urn:uuid:6f0c2d0e-3a52-4c1b-9f57-2f8b1d7c4e10',
    title: 'Fire extinguishers: use one, or leave?',
    description:
      'In three minutes: what a fire needs, which extinguisher fits which fire, how to use it, ' +
      'and when to leave instead.',
    version: '1.0.0',
    language: 'en',
    theme: { accent: '#a91f2d', appearance: 'auto' },
    completion: { need: 'all', watched: 0.95, answered: true, passed: true },
    passMark: 0.8,
    lesson: { id: 'l-fire-extinguishers', title: 'Fire extinguishers', start: 's-lesson' },
  },
  scenes: [
    {
      id: 's-lesson',
      title: 'Use one, or leave?',
      media: 'm-lesson',
      file: 'fire-extinguisher',
      voice: 'slt',
      crf: 34,
      script,
      picture,
    },
  ],
};
