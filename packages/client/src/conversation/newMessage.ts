import type { Message } from './message.ts';

/** A random id that says what it is of. */
export function newId(prefix: string): string {
  return `${prefix}_${crypto.randomUUID()}`;
}

/** A person's message. */
export function newQuestion(text: string, at: number = Date.now()): Message {
  return {
    id: newId('msg'),
    role: 'user',
    state: 'complete',
    parts: [{ type: 'text', text }],
    createdAt: at,
    requestIds: [],
  };
}

/** An answer of which nothing has arrived. */
export function newAnswer(model: string, at: number = Date.now()): Message {
  return {
    id: newId('msg'),
    role: 'assistant',
    state: 'streaming',
    parts: [],
    createdAt: at,
    requestIds: [],
    model,
    timing: { startedAt: at },
  };
}
