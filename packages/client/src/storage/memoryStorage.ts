import type { ChatStorage } from './ChatStorage.ts';

/** A storage that lasts as long as the page. On a server: one for each person, never one for all. */
export function memoryStorage(): ChatStorage {
  const values = new Map<string, string>();
  return {
    get: async (key) => values.get(key),
    set: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
    keys: async () => [...values.keys()],
  };
}
