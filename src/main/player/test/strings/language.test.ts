import { describe, expect, it } from 'vitest';
import { trackerFor } from '../tracking/trackers.js';
import { clock, spokenTime } from '../../src/adapters/ui/time-text.js';
import { parseNumber } from '../../src/core/interactions/judge.js';
import { type Catalogue, directionOf, type Language, languageFor } from '../../src/strings/catalogue.js';
import { languages } from '../../src/strings/languages.js';
import { course, cue, numeric, scene } from '../courses.js';
import { Sitting } from '../sitting.js';
import { StillBrowser } from '../tracking/browser.js';
import { StrictLms } from '../tracking/strict-lms.js';

function speaking(course: string, tag = course.split('-')[0] ?? ''): Language {
  const words = (languages as Readonly<Record<string, Catalogue>>)[tag];
  if (words === undefined) throw new Error(`no words in ${tag}`);
  return languageFor(course, { tag, words });
}

describe('languageFor', () => {
  it('I1 keeps the region of the course, and says so when the words are in another language', () => {
    expect(speaking('de-CH').tag).toBe('de-CH');
    expect(speaking('pt-BR').words.play).toBe('Reproduzir');
    expect(speaking('fi', 'en').tag).toBe('en');
  });

  it('I1 declines as the language does', () => {
    const { plural, words } = speaking('pl');
    const said = [1, 2, 5, 12, 22].map((count) => words.questionsToCome(plural(count)));
    expect(said).toEqual(['1 pytanie', '2 pytania', '5 pytań', '12 pytań', '22 pytania']);
    const arabic = speaking('ar');
    const points = [0, 1, 2, 3, 11, 100].map((count) => arabic.words.points(arabic.plural(count)));
    expect(points).toEqual(['بلا نقاط', 'نقطة واحدة', 'نقطتان', '3 نقاط', '11 نقطة', '100 نقطة']);
  });

  it('I2 mirrors by language, and by script where the tag names one', () => {
    expect(['ar-EG', 'he', 'fa', 'az-Arab', 'ks'].map(directionOf)).toEqual(Array(5).fill('rtl'));
    expect(['de', 'ja-JP', 'ks-Deva', 'ar-Latn', 'zh-Hans'].map(directionOf)).toEqual(Array(5).fill('ltr'));
    expect(speaking('ur', 'en').direction).toBe('rtl');
  });

  it('I3 writes numbers, percentages and times as the course’s language does', () => {
    const german = speaking('de');
    expect([german.number(12.5), german.percent(0.955)]).toEqual(['12,5', '95\u00a0%']);
    expect(spokenTime(3_725_000, german)).toBe('1 Stunde, 2 Minuten und 5 Sekunden');
    const saudi = speaking('ar-SA');
    expect([saudi.number(12.5), clock(3_725_000, saudi)]).toEqual(['١٢٫٥', '١:٠٢:٠٥']);
    expect(spokenTime(122_000, speaking('ja'))).toBe('2 分2 秒');
  });
});

describe.each(['1.2', '2004'] as const)('SCORM %s', (version) => {
  /** All that the LMS was told of a learner who answers as people of that language write. */
  async function record(language: string, typed: string): Promise<readonly string[]> {
    const played = {
      ...course([scene('s1', [cue('q1', 2_000, numeric(1000, 1300))])], { answered: true, maxPoints: 1 }),
      language,
    };
    const lms = new StrictLms(version);
    const window = version === '1.2' ? { API: lms.api12 } : { API_1484_11: lms.api2004 };
    const standard = version === '1.2' ? 'scorm12' : 'scorm2004';
    const tracker = trackerFor(
      { standard, commit: 'aggressive', exitWhenDone: 'suspend', lrs: null },
      played,
      new StillBrowser().environment({ window }),
      () => undefined,
    );
    await tracker.start();
    const sitting = new Sitting(played).play(5_000);
    const value = parseNumber(typed, language);
    if (value === null) throw new Error(`${typed} is no number`);
    sitting.tell({ type: 'submit', answer: { type: 'number', value } });
    for (const effect of sitting.effects) {
      if (effect.type === 'record') tracker.record(effect.event);
      if (effect.type === 'save') tracker.save(effect.progress, effect.moment);
    }
    await tracker.close();
    expect(lms.refused).toEqual([]);
    return lms.log;
  }

  it('I3 is told the same in every language', async () => {
    const english = await record('en', '1,234.5');
    expect(english.join('\n')).toContain('=1234.5');
    expect(await record('de', '1.234,5')).toEqual(english);
    expect(await record('fr', '1\u202f234,5')).toEqual(english);
    expect(await record('ar-SA', '١٬٢٣٤٫٥')).toEqual(english);
  });
});
