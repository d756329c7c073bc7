/**
 * Where conversations are kept: text by key. Text, since that is what every storage can hold, what can be
 * set aside as it was found when it cannot be read, and what no error or class instance slips into.
 *
 * What rejects here never reaches the conversation: it goes on in memory.
 */
export interface ChatStorage {
  /** The text under this key; `undefined` or `null` when there is none. */
  get(key: string): Promise<string | null | undefined>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** All keys. Without it, copies that were set aside outlive the conversation. */
  keys?(): Promise<readonly string[]>;
}
