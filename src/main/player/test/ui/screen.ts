import { type PlayerView, playerView } from '../../src/adapters/ui/player-view.js';
import type { Course } from '../../src/core/course/course.js';
import type { SessionEvent } from '../../src/core/session/session.js';
import type { Receipt } from '../../src/core/session/tracker.js';
import type { RenditionWish } from '../../src/core/timeline/renditions.js';
import { languageFor } from '../../src/strings/catalogue.js';
import { en } from '../../src/strings/en.js';
import { Sitting } from '../sitting.js';

/** A learner before the screen: the sitting answers, the screen shows. */
export class Screen {
  readonly sitting: Sitting;
  readonly asked: SessionEvent[] = [];
  readonly wishes: RenditionWish[] = [];
  receipt: Receipt = { lines: [] };
  readonly view: PlayerView;
  readonly #end = new AbortController();

  constructor(played: Course, sitting = new Sitting(played), storage: Storage | null = null) {
    this.sitting = sitting;
    this.view = playerView(document.body, {
      course: played,
      language: languageFor('en', { tag: 'en', words: en }),
      storage,
      signal: this.#end.signal,
      send: (event) => {
        this.asked.push(event);
        this.show(() => this.sitting.tell(event));
      },
      volume: () => undefined,
      rendition: (wish) => this.wishes.push(wish),
      retry: () => undefined,
      receipt: () => this.receipt,
    });
    this.show(() => undefined);
  }

  show(happen: () => void): this {
    const before = this.sitting.effects.length;
    happen();
    this.view.show(this.sitting.state);
    for (const effect of this.sitting.effects.slice(before)) {
      if (effect.type === 'announce') this.view.announce(effect.key);
    }
    return this;
  }

  playTo(ms: number): this {
    return this.show(() => this.sitting.play(ms));
  }

  press(name: string): this {
    this.button(name).click();
    return this;
  }

  button(name: string): HTMLButtonElement {
    const found = this.buttons(name);
    if (found.length !== 1) throw new Error(`${found.length} buttons are named ${name}`);
    return found[0] as HTMLButtonElement;
  }

  buttons(name: string): readonly HTMLButtonElement[] {
    return [...document.querySelectorAll('button')].filter(
      (each) => each.closest('[hidden], [inert]') === null && nameOf(each) === name,
    );
  }

  get dialog(): Element | null {
    return document.querySelector('[role="dialog"]');
  }

  get dialogName(): string | undefined {
    return document.getElementById(this.dialog?.getAttribute('aria-labelledby') ?? '')?.textContent;
  }

  close(): void {
    this.#end.abort();
    document.body.replaceChildren();
  }
}

export function nameOf(button: Element): string {
  return (button.getAttribute('aria-label') ?? button.textContent).trim();
}

export function key(target: Element | null, name: string): void {
  target?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
}
