import { database, type Database, keep } from './database.js';
import type { Environment } from './environment.js';
import { read, write } from './storage.js';

/** Bookmarks kept in this browser beside the record: what an LMS takes and loses is still here. */
export class Copies {
  readonly #database: Database | null;
  readonly #local: Storage | null;

  constructor({ indexedDb, local, after }: Environment) {
    this.#database = indexedDb === null ? null : database(indexedDb, after);
    this.#local = local;
  }

  /** All that is found under the key; which is the newest only their content tells. */
  async read(key: string): Promise<readonly string[]> {
    const kept = await this.#database
      ?.run('copies', 'readonly', (store) => store.get(key) as IDBRequest<unknown>)
      .catch(() => undefined);
    return [kept, read(this.#local, key)].filter((each) => typeof each === 'string');
  }

  /** Where the database is refused, localStorage has to do, which may lose its last half minute. */
  write(key: string, text: string): void {
    const instead = () => {
      write(this.#local, key, text);
    };
    if (this.#database === null) instead();
    else this.#database.run('copies', 'readwrite', (store) => keep(store, text, key)).catch(instead);
  }
}
