import type { Delta } from './Delta.ts';

const cutShort = new Set(['length', 'max_output_tokens', 'max_tokens', 'content_filter']);

/** How the server's word for the end leaves the message. A word we do not know is a normal end. */
export function finish(reason: string | undefined): Delta {
  return {
    type: 'finish',
    state: reason !== undefined && cutShort.has(reason) ? 'incomplete' : 'complete',
    reason,
  };
}
