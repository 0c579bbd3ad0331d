/** Drawn on a grid of 24 in one stroke weight; see `.cw-icon` for the pen. Round numbers, said alike, pack small. */
const drawings = {
  play: 'M8 5v14l12-7z',
  pause: 'M8.5 5v14M15.5 5v14',
  sound: 'M4 9v6h4l4 4V5L8 9zM16 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  muted: 'M4 9v6h4l4 4V5L8 9zM16 9.5l5 5M21 9.5l-5 5',
  captions:
    'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z' +
    'M10.5 10.5a2 2 0 1 0 0 3M17 10.5a2 2 0 1 0 0 3',
  scene: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM10.5 9v6l4.5-3z',
  note: 'M14 20H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v8zv-6h6M8 9h8M8 13h3',
  full: 'M4 9V6a2 2 0 0 1 2-2h3M15 4h3a2 2 0 0 1 2 2v3M20 15v3a2 2 0 0 1-2 2h-3M9 20H6a2 2 0 0 1-2-2v-3',
  small: 'M9 4v3a2 2 0 0 1-2 2H4M20 9h-3a2 2 0 0 1-2-2V4M15 20v-3a2 2 0 0 1 2-2h3M4 15h3a2 2 0 0 1 2 2v3',
  transcript: 'M14 4H7a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V9zv5h5M9 13h6M9 16h4',
  exit: 'M14 4H7a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h7M11 12h9M17 9l3 3-3 3',
  chapters: 'M9 6h11M9 12h11M9 18h11M5 6h.01M5 12h.01M5 18h.01',
  grip: 'M9 6h.01M9 12h.01M9 18h.01M15 6h.01M15 12h.01M15 18h.01',
  speed: 'M5 18a9 9 0 1 1 14 0M12 14l4-5',
  close: 'M7 7l10 10M17 7L7 17',
  cross: 'M7 7l10 10M17 7L7 17',
  check: 'M5 13l4.5 4.5L19.5 7',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  forward: 'M5 12h14M13 6l6 6-6 6',
  download: 'M12 4v11M7 10l5 5 5-5M5 20h14',
  branch: 'M12 20v-6c0-4-5-3-5-8M12 14c0-4 5-3 5-8M4 9l3-3 3 3M14 9l3-3 3 3',
  again: 'M5 12a7 7 0 1 0 2-5L5 9M5 5v4h4',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4 4',
  warning: 'M12 4l9 15H3zM12 10v4M12 16.5h.01',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5M12 8h.01',
  question: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.5c-1 .5-1 1-1 1.5M12 16.5h.01',
  partly: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 3.5v17M15 7h2M15 12h5M15 17h2',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8v4l3 2',
} as const;

export type IconName = keyof typeof drawings;

export function drawing(name: IconName): string {
  return drawings[name];
}
