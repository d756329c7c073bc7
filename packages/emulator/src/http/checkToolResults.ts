import type { Turn } from '../answer/Question.ts';
import { badRequest, type ApiError } from './apiError.ts';

/**
 * What is wrong with the results of tools in a conversation, or `undefined` when nothing is: every
 * result answers a call, and all calls are answered before anybody goes on.
 */
export function checkToolResults(turns: readonly Turn[], param: string): ApiError | undefined {
  const called = new Set<string>();
  const open = new Set<string>();

  for (const { role, calls = [], callId } of turns) {
    if (role === 'tool') {
      if (callId === undefined) continue;
      if (!called.has(callId)) {
        return refuse(param, `The result for ${quoted(callId)} answers no call before it.`);
      }
      open.delete(callId);
      continue;
    }
    if (calls.length === 0 && role !== 'system' && open.size > 0) break;
    for (const { id } of calls) {
      called.add(id);
      open.add(id);
    }
  }
  if (open.size === 0) return undefined;
  return refuse(param, `There is no result for the call ${[...open].map(quoted).join(', ')}.`);
}

const quoted = (id: string): string => `\`${id.slice(0, 100)}\``;

const refuse = (param: string, message: string): ApiError =>
  badRequest('invalid_messages', message, param);
