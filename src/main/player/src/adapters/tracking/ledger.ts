import type { LearnerEvent, Receipt, ReceiptLine, Told } from '../../core/session/tracker.js';

/** What was told of the learner and what became of it, line by line. */
export class Ledger {
  readonly #lines = new Map<string, ReceiptLine>();
  #unnamed = 0;

  /** `key` names the line for `settle`: the id of its statement, where it has one. */
  note(told: Told, key = `${this.#unnamed++}`): void {
    this.#lines.set(key, { ...told, acknowledged: null, refused: false });
  }

  /** The record has these now, or refused them for good; without keys, all that is waiting. */
  settle(nowMs: number, keys: Iterable<string> = this.#lines.keys(), refused = false): void {
    const acknowledged = refused ? null : new Date(nowMs).toISOString();
    for (const key of keys) {
      const line = this.#lines.get(key);
      if (line?.acknowledged === null && !line.refused) this.#lines.set(key, { ...line, acknowledged, refused });
    }
  }

  get receipt(): Receipt {
    return { lines: [...this.#lines.values()] };
  }
}

/** The line for an event; null for those that are no achievement. */
export function toldOf(event: LearnerEvent, nowMs: number): Told | null {
  const at = new Date(nowMs).toISOString();
  switch (event.type) {
    case 'answered':
      return { what: event.verdict, cue: event.cue, at };
    case 'chosen':
      return { what: 'chosen', cue: event.cue, at };
    case 'completed':
      return { what: 'completed', cue: null, at };
    case 'judged':
      return { what: event.passed ? 'passed' : 'failed', cue: null, at };
    case 'scored':
    case 'opened':
    case 'played':
    case 'paused':
    case 'seeked':
    case 'seen':
    case 'adjusted':
    case 'closed':
      return null;
  }
}
