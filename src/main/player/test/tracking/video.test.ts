import { describe, expect, it } from 'vitest';
import type { Playback } from '../../src/core/session/tracker.js';
import { pairs, timeWithin, withTime } from '../../src/core/timeline/intervals.js';
import { VideoTeller, type VideoDraft } from '../../src/adapters/tracking/video.js';
import { fc } from '../core/properties.js';
import { course, scene } from '../courses.js';
import { Sitting } from '../sitting.js';

const x = 'https://w3id.org/xapi/video/extensions/';
const made = course([scene('s1')], { watched: 0.8 });

const picture = {
  userAgent: 'Browser/1.0',
  screen: { width: 1920, height: 1080 },
  video: { width: 640.4, height: 360 },
  full: false,
  volume: 0.12345,
};

/** A teller and all it has told. */
function telling(by = made) {
  const teller = new VideoTeller(by, 's1');
  const told: VideoDraft[] = [];
  let ids = 0;
  const tell = (event: Playback, nowMs = 0) => {
    told.push(...teller.tell(event, { nowMs, spentMs: 65_000, uuid: () => `id${++ids}`, picture }));
  };
  return { teller, told, tell };
}

const opened = (watched: readonly number[] = []): Playback => ({
  type: 'opened',
  scene: 's1',
  watched,
  seen: false,
  speed: 1.25,
  captions: null,
});
const at = (type: 'played' | 'paused' | 'seen' | 'closed', atMs: number): Playback => ({ type, scene: 's1', atMs });
const seeked = (fromMs: number, toMs: number): Playback => ({ type: 'seeked', scene: 's1', fromMs, toMs });
const names = (told: readonly VideoDraft[]) => told.map(({ verb }) => verb.id.replace(/^.*\//, ''));
const result = (draft: VideoDraft | undefined) => (draft?.result?.['extensions'] ?? {}) as Record<string, unknown>;
const context = (draft: VideoDraft | undefined) => (draft?.context?.['extensions'] ?? {}) as Record<string, unknown>;

describe('VideoTeller [Video Profile 1.0.3]', () => {
  it('begins with initialized, whose id names the session', () => {
    const { told, tell } = telling();
    tell(opened());
    tell(at('played', 0));
    expect(told[0]).toMatchObject({ id: 'id1', verb: { id: 'http://adlnet.gov/expapi/verbs/initialized' } });
    expect(context(told[0])).toEqual({
      [`${x}session-id`]: 'id1',
      [`${x}length`]: 60,
      [`${x}full-screen`]: false,
      [`${x}screen-size`]: '1920x1080',
      [`${x}video-playback-size`]: '640x360',
      [`${x}user-agent`]: 'Browser/1.0',
      [`${x}volume`]: 0.123,
      [`${x}completion-threshold`]: 0.8,
      [`${x}cc-enabled`]: false,
      [`${x}cc-subtitle-enabled`]: false,
      [`${x}cc-subtitle-lang`]: '',
      [`${x}speed`]: '1.25x',
    });
    expect(context(told[1])[`${x}session-id`]).toBe('id1');
  });

  it('carries its category, and object type video, in every statement', () => {
    const { told, tell } = telling();
    for (const event of [opened(), at('played', 0), seeked(1_000, 2_000), at('paused', 3_000), at('closed', 3_000)])
      tell(event);
    expect(names(told)).toEqual(['initialized', 'played', 'seeked', 'paused', 'terminated']);
    for (const draft of told) {
      expect(draft.context).toMatchObject({ contextActivities: { category: [{ id: 'https://w3id.org/xapi/video' }] } });
      expect(draft.object).toMatchObject({ definition: { type: 'https://w3id.org/xapi/video/activity-type/video' } });
    }
  });

  it('reports segments in the order of viewing and progress as their union', () => {
    const { told, tell } = telling();
    const watch = [
      opened(),
      at('played', 0),
      at('paused', 12_000),
      seeked(12_000, 14_000),
      at('played', 14_000),
      at('paused', 21_000),
    ];
    for (const event of [...watch, seeked(21_000, 18_000), at('played', 18_000), at('paused', 30_000)])
      tell(event, told.length * 1_000);
    expect(result(told[told.length - 1])).toEqual({
      [`${x}time`]: 30,
      [`${x}progress`]: 0.466,
      [`${x}played-segments`]: '0.000[.]12.000[,]14.000[.]21.000[,]18.000[.]30.000',
    });
  });

  it('counts what earlier sittings saw', () => {
    const { told, tell } = telling();
    for (const event of [opened([0, 30_000]), at('played', 30_000), at('paused', 36_000)]) tell(event);
    expect(result(told[2])).toMatchObject({
      [`${x}progress`]: 0.6,
      [`${x}played-segments`]: '0.000[.]30.000[,]30.000[.]36.000',
    });
  });

  it('takes seeks within a quarter second for one, from where it began to where it ended', () => {
    const { told, tell } = telling();
    tell(opened());
    tell(at('played', 0));
    tell(seeked(5_000, 10_000), 1_000);
    tell(seeked(10_000, 20_000), 1_200);
    tell(seeked(20_000, 30_000), 1_450);
    tell(seeked(30_500, 40_000), 2_000);
    tell(at('paused', 41_000), 3_000);
    expect(names(told)).toEqual(['initialized', 'played', 'seeked', 'seeked', 'paused']);
    expect([told[2], told[3]].map((draft) => [result(draft)[`${x}time-from`], result(draft)[`${x}time-to`]])).toEqual([
      [5, 30],
      [30.5, 40],
    ]);
    expect(result(told[4])[`${x}played-segments`]).toBe('0.000[.]5.000[,]30.000[.]30.500[,]40.000[.]41.000');
  });

  it('tells completed with completion and duration, mid-play, and completion nowhere else', () => {
    const { told, tell } = telling();
    for (const event of [opened(), at('played', 0), at('seen', 48_000), at('paused', 50_000), at('closed', 50_000)])
      tell(event);
    expect(names(told)).toEqual(['initialized', 'played', 'completed', 'paused', 'terminated']);
    expect(told[2]?.result).toMatchObject({ completion: true, duration: 'PT65S' });
    expect(result(told[2])).toMatchObject({ [`${x}progress`]: 0.8, [`${x}played-segments`]: '0.000[.]48.000' });
    expect(told.filter((draft) => draft.result !== undefined && 'completion' in draft.result)).toHaveLength(1);
    expect(result(told[4])[`${x}played-segments`]).toBe('0.000[.]50.000');
  });

  it('pauses before it terminates, and says nothing after', () => {
    const { told, tell } = telling();
    for (const event of [
      opened(),
      at('played', 0),
      at('closed', 9_999),
      at('played', 0),
      seeked(1, 2),
      at('closed', 5),
    ])
      tell(event);
    expect(names(told)).toEqual(['initialized', 'played', 'paused', 'terminated']);
  });

  it('tells both names of the captions, and an empty language when off', () => {
    const { told, tell } = telling();
    tell(opened());
    tell({ type: 'adjusted', scene: 's1', atMs: 1_500, setting: { type: 'captions', captions: 'de' } });
    tell({ type: 'adjusted', scene: 's1', atMs: 1_500, setting: { type: 'captions', captions: null } });
    tell({
      type: 'adjusted',
      scene: 's1',
      atMs: 1_500,
      setting: { type: 'screen', full: true, width: 1280.4, height: 720 },
    });
    expect(context(told[1])).toMatchObject({
      [`${x}cc-enabled`]: true,
      [`${x}cc-subtitle-enabled`]: true,
      [`${x}cc-subtitle-lang`]: 'de',
    });
    expect(context(told[2])).toMatchObject({ [`${x}cc-enabled`]: false, [`${x}cc-subtitle-lang`]: '' });
    expect(context(told[3])).toMatchObject({ [`${x}full-screen`]: true, [`${x}screen-size`]: '1280x720' });
    expect(result(told[1])).toEqual({ [`${x}time`]: 1.5 });
  });

  it('gives up the order of segments when the list has no end', () => {
    const { told, tell } = telling();
    tell(opened());
    for (let i = 0; i < 300; i++) {
      tell(at('played', i % 2 === 0 ? 0 : 20_000));
      tell(at('paused', i % 2 === 0 ? 10_000 : 30_000));
    }
    expect(result(told[told.length - 1])[`${x}played-segments`]).toBe('0.000[.]10.000[,]20.000[.]30.000');
  });

  it('keeps its pattern, progress and segments through any sitting', () => {
    const wish = fc.oneof(
      fc.record({ type: fc.constant('play' as const), ms: fc.integer({ min: 1, max: 20_000 }) }),
      fc.record({ type: fc.constant('seek' as const), ms: fc.integer({ min: 0, max: 60_000 }) }),
      fc.record({ type: fc.constant('pause' as const), ms: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        const sitting = new Sitting(made);
        const { told, tell, teller } = telling();
        let heard = 0;
        const hear = () => {
          for (const event of sitting.events.slice(heard)) {
            if ('scene' in event && event.type !== 'answered' && event.type !== 'chosen') tell(event, sitting.nowMs);
          }
          heard = sitting.events.length;
        };
        for (const { type, ms } of wishes) {
          if (type === 'play') sitting.play(Math.min(60_000, sitting.atMs + ms));
          else if (type === 'seek') sitting.tell({ type: 'seek', toMs: ms });
          else sitting.tell({ type: 'pause' });
          hear();
        }
        sitting.tell({ type: 'exit' });
        hear();
        expect(teller.flush()).toEqual([]);
        const verbs = names(told);
        expect(verbs.filter((verb) => verb === 'initialized')).toHaveLength(1);
        expect(verbs.filter((verb) => verb === 'completed').length).toBeLessThanOrEqual(1);
        expect(verbs[0]).toBe('initialized');
        expect(verbs[verbs.length - 1]).toBe('terminated');
        expect(verbs[verbs.length - 2]).not.toBe('played');
        const last = result(told[told.length - 1]);
        const text = String(last[`${x}played-segments`]);
        const played = text === '' ? [] : text.split(/\[[.,]\]/).map((each) => Math.round(Number(each) * 1_000));
        const union = pairs(played).reduce<readonly number[]>((all, [from, to]) => withTime(all, from, to), []);
        expect(timeWithin(union, 60_000, 0)).toBe(timeWithin(sitting.state.progress.watched['s1'] ?? [], 60_000, 0));
        expect(Number(last[`${x}progress`])).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});
