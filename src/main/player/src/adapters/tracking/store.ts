import type { Told } from '../../core/session/tracker.js';
import { type Database, keep, type Store } from './database.js';

/** Where unsent statements wait, so that they outlive the page. */
export interface StatementStore {
  /** All of the queue, in the order they were put. */
  load(queue: string): Promise<readonly Stored[]>;
  put(queue: string, stored: Stored): Promise<void>;
  remove(queue: string, ids: readonly string[]): Promise<void>;
  /** Keeps one that was refused for good, for people to look at. */
  bury(queue: string, stored: Stored): Promise<void>;
  /** Those refused for good, in order. */
  buried(queue: string): Promise<readonly Stored[]>;
}

export interface Stored {
  readonly id: string;
  /** The statement as it is sent, to the byte. */
  readonly text: string;
  /** Of which sitting: an LMS may refuse what another one left. */
  readonly session: string;
  /** Its line in the receipt, if it is worth one. */
  readonly told?: Told;
}

export function indexedStore(database: Database): StatementStore {
  const all = (store: Store, queue: string): Promise<readonly Stored[]> =>
    database.run(store, 'readonly', (from) => from.index('queue').getAll(queue) as IDBRequest<Stored[]>);
  const add = async (store: Store, queue: string, stored: Stored): Promise<void> => {
    await database.run(store, 'readwrite', (to) => keep(to, { ...stored, queue }));
  };
  return {
    load: (queue) => all('statements', queue),
    put: (queue, stored) => add('statements', queue, stored),
    bury: (queue, stored) => add('letters', queue, stored),
    buried: (queue) => all('letters', queue),
    remove: async (queue, ids) => {
      await database.run('statements', 'readwrite', (store) => {
        const request = store.index('queue').openCursor(queue);
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor === null) return;
          if (ids.includes((cursor.value as Stored).id)) cursor.delete();
          cursor.continue();
        };
        return request;
      });
    },
  };
}

/** Where the browser refuses storage: kept as long as the page, and to load is to find that out. */
export function memoryStore(): StatementStore {
  const done = () => Promise.resolve();
  const refuse = () => Promise.reject(new Error('no storage'));
  return { load: refuse, put: done, remove: done, bury: done, buried: () => Promise.resolve([]) };
}
