import type { Endpoint } from '../endpoints/Endpoint.ts';
import type { Chat, ChatSettings } from './Chat.ts';

/** Everything about a conversation that may be said anew at any time. */
export interface ChangingSettings extends ChatSettings {
  readonly model?: string | undefined;
  readonly endpoint?: Endpoint | undefined;
}

/** What was said of each chat the last time, by anybody. */
const applied = new WeakMap<Chat, ChangingSettings>();

/**
 * Tells a chat what a view says now, if that differs from what it said `before`. Saying again what was
 * said last undoes nothing, such as the model a person has chosen meanwhile; leaving out what was said
 * takes it back.
 */
export function applySettings(
  chat: Chat,
  settings: ChangingSettings,
  before: ChangingSettings = {},
): void {
  const known = applied.get(chat) ?? {};
  const keys = Object.keys({ ...before, ...settings }) as (keyof ChangingSettings)[];
  const news = keys.filter((key) => settings[key] !== before[key] && settings[key] !== known[key]);
  if (news.length === 0) return;
  const change: ChangingSettings = Object.fromEntries(news.map((key) => [key, settings[key]]));
  applied.set(chat, { ...known, ...change });
  const { model, endpoint, ...rest } = change;
  if (model !== undefined) chat.setModel(model);
  if (endpoint !== undefined) chat.setEndpoint(endpoint);
  chat.configure(rest);
}
