// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReceiptLine } from '../../src/core/session/tracker.js';
import { course, cue, scene, single } from '../courses.js';
import { Screen } from './screen.js';

const made = course([scene('s1', [cue('q1', 5_000, single())])], { watched: null });
const line = (more: Partial<ReceiptLine>): ReceiptLine => ({
  what: 'correct',
  cue: null,
  at: '2026-11-21T10:00:00.000Z',
  acknowledged: null,
  refused: false,
  ...more,
});
const acknowledged = '2026-11-21T10:00:02.000Z';

describe('the receipt at the end', () => {
  let screen: Screen;
  beforeEach(() => {
    vi.useFakeTimers();
    screen = new Screen(made);
  });
  afterEach(() => {
    screen.close();
    vi.useRealTimers();
  });

  const atEnd = async (...lines: readonly ReceiptLine[]): Promise<void> => {
    screen.receipt = { lines };
    screen.show(() => {
      screen.sitting.play(60_000).answer('b').tell({ type: 'continue' }).playOut();
    });
    await Promise.resolve();
  };
  const rows = () =>
    [...document.querySelectorAll('.cw-receipt li')].map((row) => [
      row.hasAttribute('data-met'),
      row.querySelector('span:last-child')?.firstChild?.textContent,
      row.querySelector('small')?.textContent.replace(/ .*\d.*/, ''),
    ]);
  const said = (): string | undefined => document.querySelector('.cw-receipt p')?.textContent;

  it('is not shown where nothing was told to anybody', async () => {
    await atEnd();
    expect(document.querySelector('.cw-cover')).not.toBeNull();
    expect(document.querySelector<HTMLElement>('.cw-receipt')?.hidden).toBe(true);
  });

  it('tells of each thing whether it was confirmed, waits or was refused', async () => {
    await atEnd(
      line({ cue: 'q1', acknowledged }),
      line({ what: 'completed' }),
      line({ what: 'failed', refused: true }),
    );
    expect(rows()).toEqual([
      [true, 'Q · Correct', 'Confirmed'],
      [false, 'Completed', 'Not confirmed yet'],
      [false, 'Not passed', 'Not accepted'],
    ]);
    expect(said()).toBe('Not all of this has been confirmed yet.');
  });

  it('follows what is confirmed late', async () => {
    await atEnd(line({ what: 'completed' }));
    screen.receipt = { lines: [line({ what: 'completed', acknowledged })] };
    vi.advanceTimersByTime(1_100);
    expect(rows()).toEqual([[true, 'Completed', 'Confirmed']]);
    expect(said()).toBe('Your learning platform has confirmed all of this.');
  });

  it('can be taken away as text that names the course and its edition', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:x';
    });
    await atEnd(line({ cue: 'q1', what: 'neutral' }));
    screen.press('Download as text');
    const text = (await saved[0]?.text())?.split('\n');
    expect(text?.slice(0, 2)).toEqual([made.title, `${made.id} ${made.revision}`]);
    expect(text?.[3]).toMatch(/26.* Q · Answered {2}\(Not confirmed yet\)$/);
  });
});
