import type { FilePart, ImagePart, Message } from './message.ts';

/** A random id that says what it is of. */
export function newId(prefix: string): string {
  return `${prefix}_${crypto.randomUUID()}`;
}

/** What a person sends: words, with pictures and files if there are any. */
export interface UserInput {
  readonly text: string;
  readonly attachments?: readonly (ImagePart | FilePart)[] | undefined;
}

export function toInput(input: string | UserInput): UserInput {
  return typeof input === 'string' ? { text: input } : input;
}

/** A person's message. */
export function newQuestion(input: string | UserInput, at: number = Date.now()): Message {
  const { text, attachments = [] } = toInput(input);
  return {
    id: newId('msg'),
    role: 'user',
    state: 'complete',
    parts: [...attachments, ...(text === '' ? [] : [{ type: 'text', text } as const])],
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
