import type { ChatStorage } from './ChatStorage.ts';
import { memoryStorage } from './memoryStorage.ts';

/** What we use of the browser's `Storage`. */
export type WebStorageArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> &
  Partial<Pick<Storage, 'key' | 'length'>>;

/**
 * Keeps conversations in `localStorage` or `sessionStorage`: about 5 MB for all of an origin. It writes
 * before a page that goes away is gone, which IndexedDB cannot promise.
 *
 * Where there is no such storage (a private window, a sandboxed frame, a server) it is memory, quietly.
 *
 * @param source The storage, or how to get at it: reading `localStorage` may throw. Asked at first use.
 * @default () => localStorage
 * @see https://html.spec.whatwg.org/multipage/webstorage.html
 */
export function webStorage(
  source: WebStorageArea | (() => WebStorageArea) = () => localStorage,
): ChatStorage {
  let opened: ChatStorage | undefined;
  const open = (): ChatStorage => (opened ??= usable(source) ?? memoryStorage());
  return {
    get: async (key) => open().get(key),
    set: async (key, value) => open().set(key, value),
    remove: async (key) => open().remove(key),
    keys: async () => open().keys!(),
  };
}

function usable(source: WebStorageArea | (() => WebStorageArea)): ChatStorage | undefined {
  try {
    const area = typeof source === 'function' ? source() : source;
    area.getItem('');
    return {
      get: async (key) => area.getItem(key),
      set: async (key, value) => area.setItem(key, value),
      remove: async (key) => area.removeItem(key),
      keys: async () => Array.from({ length: area.length ?? 0 }, (_, at) => area.key?.(at) ?? ''),
    };
  } catch {
    return undefined;
  }
}
