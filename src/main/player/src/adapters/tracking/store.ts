/** Where unsent statements wait, so that they outlive the page. */
export interface StatementStore {
  /** All of the queue, in the order they were put. */
  load(queue: string): Promise<readonly Stored[]>;
  put(queue: string, stored: Stored): Promise<void>;
  remove(queue: string, ids: readonly string[]): Promise<void>;
}

export interface Stored {
  readonly id: string;
  /** The statement as it is sent, to the byte. */
  readonly text: string;
  /** Of which sitting: an LMS may refuse what another one left. */
  readonly session: string;
}

/** IndexedDB loses nothing it acknowledged, even when the browser is killed; localStorage does. */
export function indexedStore(factory: IDBFactory): StatementStore {
  const name = 'statements';
  let opened: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> =>
    (opened ??= new Promise((resolve, reject) => {
      const request = factory.open('cuewright', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(name, { autoIncrement: true }).createIndex('queue', 'queue');
      };
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = request.onblocked = () => {
        reject(new Error('no storage'));
      };
    }));

  const inStore = async <T>(
    mode: IDBTransactionMode,
    run: (store: IDBObjectStore, keep: (value: T) => void) => void,
  ): Promise<T | undefined> => {
    const transaction = (await database()).transaction(name, mode);
    return new Promise((resolve, reject) => {
      let kept: T | undefined;
      transaction.oncomplete = () => {
        resolve(kept);
      };
      transaction.onerror = transaction.onabort = () => {
        reject(new Error('no storage'));
      };
      run(transaction.objectStore(name), (value) => {
        kept = value;
      });
    });
  };

  return {
    load: async (queue) =>
      (await inStore<readonly Stored[]>('readonly', (store, keep) => {
        const request = store.index('queue').getAll(queue);
        request.onsuccess = () => {
          keep(request.result as readonly Stored[]);
        };
      })) ?? [],
    put: async (queue, stored) => {
      await inStore('readwrite', (store) => {
        store.add({ ...stored, queue });
      });
    },
    remove: async (queue, ids) => {
      await inStore('readwrite', (store) => {
        const request = store.index('queue').openCursor(queue);
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor === null) return;
          if (ids.includes((cursor.value as Stored).id)) cursor.delete();
          cursor.continue();
        };
      });
    },
  };
}

/** Where the browser refuses storage: kept as long as the page, and to load is to find that out. */
export function memoryStore(): StatementStore {
  return {
    load: () => Promise.reject(new Error('no storage')),
    put: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
}
