import { createEmulator, type EmulatorOptions } from '../src/index.ts';
import { base, post, readAll, records } from './ask.ts';

/** What a reply in one piece is read as: nothing about it is taken for granted. */
export type Json = any;

/** Two ways to ask an emulator of its own: for the JSON of a reply, and for the records of a stream. */
export function asking(options: EmulatorOptions = {}): {
  json: (path: string, body: object) => Promise<Json>;
  stream: (path: string, body: object) => Promise<Json[]>;
} {
  const { fetch } = createEmulator(options);
  return {
    json: async (path, body) =>
      (await fetch(base + path, post({ model: 'nusantara-base', ...body, stream: false }))).json(),
    stream: async (path, body) => {
      const response = await fetch(
        base + path,
        post({ model: 'nusantara-base', ...body, stream: true }),
      );
      return records((await readAll(response)).text);
    },
  };
}

/** The messages of a chat with one question. */
export const says = (content: string): { messages: object[] } => ({
  messages: [{ role: 'user', content }],
});
