/** The browser's database: what it acknowledged outlives even a killed browser, which localStorage does not. */
export interface Database {
  /** One transaction on one store; rejects when the browser refuses or answers nothing. */
  run<T>(store: Store, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T>;
}

/** Unsent statements, statements refused for good, copies of bookmarks. */
export type Store = 'statements' | 'letters' | 'copies';

/** A database that does not open by then (blocked by another tab, a damaged profile) counts as refused. */
const patienceMs = 3_000;

export function database(factory: IDBFactory, after: (ms: number, run: () => void) => () => void): Database {
  let opened: Promise<IDBDatabase> | null = null;
  let held: IDBDatabase | null = null;
  const open = (): Promise<IDBDatabase> =>
    (opened ??= new Promise((resolve, reject) => {
      const refuse = () => {
        reject(new Error('no storage'));
      };
      const cancel = after(patienceMs, refuse);
      const request = factory.open('cuewright', 2);
      request.onupgradeneeded = () => {
        const { result } = request;
        for (const name of ['statements', 'letters'] satisfies Store[]) {
          if (!result.objectStoreNames.contains(name))
            result.createObjectStore(name, { autoIncrement: true }).createIndex('queue', 'queue');
        }
        if (!result.objectStoreNames.contains('copies')) result.createObjectStore('copies');
      };
      request.onsuccess = () => {
        cancel();
        const { result } = request;
        // A later edition of the player in another tab may want to change the stores.
        result.onversionchange = () => {
          result.close();
        };
        result.onclose = () => {
          opened = held = null;
        };
        held = result;
        resolve(result);
      };
      request.onerror = request.onblocked = refuse;
    }));
  return {
    run: async (name, mode, work) => {
      // At once where it is open: what comes next may be a call that blocks the page until it is gone.
      const transaction = (held ?? (await open())).transaction(name, mode);
      return new Promise((resolve, reject) => {
        const request = work(transaction.objectStore(name));
        transaction.oncomplete = () => {
          resolve(request.result);
        };
        transaction.onerror = transaction.onabort = () => {
          reject(new Error('no storage'));
        };
      });
    },
  };
}

/** Puts a value and asks for no more, so that it is kept even when the page never gets to its next turn. */
export function keep(store: IDBObjectStore, value: unknown, key?: string): IDBRequest<IDBValidKey> {
  const request = store.put(value, key);
  store.transaction.commit();
  return request;
}
