import type { Turn } from '../answer/Question.ts';
import { readContent } from '../http/readContent.ts';
import { isObject } from '../http/readJson.ts';

/** The messages of a checked chat request as turns. */
export const readChatTurns = (messages: unknown): Turn[] =>
  (Array.isArray(messages) ? messages : []).filter(isObject).map((message) => ({
    role: readRole(message['role']),
    text: readContent(message['content']),
    calls: readCalls(message['tool_calls']),
    callId: typeof message['tool_call_id'] === 'string' ? message['tool_call_id'] : undefined,
  }));

function readRole(role: unknown): Turn['role'] {
  if (role === 'user' || role === 'assistant' || role === 'tool') return role;
  return role === 'function' ? 'tool' : 'system';
}

function readCalls(calls: unknown): Turn['calls'] {
  if (!Array.isArray(calls)) return undefined;
  return calls
    .filter(isObject)
    .flatMap(({ id, function: called }) =>
      typeof id === 'string' && isObject(called) && typeof called['name'] === 'string'
        ? [{ id, name: called['name'] }]
        : [],
    );
}
