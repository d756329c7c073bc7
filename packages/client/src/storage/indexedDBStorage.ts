import { createStore, del, get, keys, set, type UseStore } from 'idb-keyval';
import type { ChatStorage } from './ChatStorage.ts';
import { memoryStorage } from './memoryStorage.ts';

export interface IndexedDBOptions {
  /**
   * Name of the database. It is ours alone.
   * @default 'nusantara-chat'
   */
  readonly name?: string | undefined;
  /**
   * How long the database may take: a blocked one says nothing at all.
   * @default 5_000
   */
  readonly timeoutMs?: number | undefined;
}

/**
 * Keeps conversations in IndexedDB, which has room for many long ones.
 *
 * Where there is none (a server, a sandboxed frame) it is memory, quietly. A database that is blocked,
 * or whose connection is lost, rejects, and is opened anew by the next call.
 *
 * @see https://w3c.github.io/IndexedDB/
 */
export function indexedDBStorage(options: IndexedDBOptions = {}): ChatStorage {
  const { name = 'nusantara-chat', timeoutMs = 5_000 } = options;
  let storage: ChatStorage | undefined;
  const lose = (): void => void (storage = undefined);

  async function run<T>(work: (storage: ChatStorage) => Promise<T>): Promise<T> {
    storage ??= typeof indexedDB === 'undefined' ? memoryStorage() : database(name, lose);
    try {
      return await within(timeoutMs, work(storage));
    } catch (thrown) {
      lose();
      if (!isForbidden(thrown)) throw thrown;
      storage = memoryStorage();
      return work(storage);
    }
  }

  return {
    get: (key) => run((storage) => storage.get(key)),
    set: (key, value) => run((storage) => storage.set(key, value)),
    remove: (key) => run((storage) => storage.remove(key)),
    keys: () => run((storage) => storage.keys!()),
  };
}

function database(name: string, onLost: () => void): ChatStorage {
  const connect = createStore(name, 'conversations');
  const use: UseStore = (mode, work) =>
    connect(mode, (store) => {
      const { db } = store.transaction;
      // Whoever wants to change or delete the database would wait for us for ever.
      db.onversionchange = () => {
        db.close();
        onLost();
      };
      return work(store);
    });
  return {
    get: async (key) => get<string>(key, use),
    set: async (key, value) => set(key, value, use),
    remove: async (key) => del(key, use),
    keys: async () => keys<string>(use),
  };
}

/** A sandboxed frame may not use it: opening says so. */
function isForbidden(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'SecurityError';
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const say = (): void => reject(new Error(`IndexedDB did not answer within ${ms} ms.`));
    timer = setTimeout(say, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
