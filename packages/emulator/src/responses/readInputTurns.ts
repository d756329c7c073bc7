import type { Turn } from '../answer/Question.ts';
import { readContent } from '../http/readContent.ts';
import { isObject, type JsonObject } from '../http/readJson.ts';

/** The input of a checked responses request, or the output of an earlier one, as turns. */
export function readInputTurns(input: unknown): Turn[] {
  if (typeof input === 'string') return [{ role: 'user', text: input }];
  return Array.isArray(input) ? input.filter(isObject).flatMap(readItem) : [];
}

function readItem(item: JsonObject): Turn[] {
  const { type, role, content, call_id: callId, name, output } = item;
  if (type === 'function_call_output' && typeof callId === 'string') {
    const text = typeof output === 'string' ? output : JSON.stringify(output);
    return [{ role: 'tool', text, callId }];
  }
  if (type === 'function_call' && typeof callId === 'string' && typeof name === 'string') {
    return [{ role: 'assistant', text: '', calls: [{ id: callId, name }] }];
  }
  if (role === 'user' || role === 'assistant') return [{ role, text: readContent(content) }];
  if (role === 'system' || role === 'developer') {
    return [{ role: 'system', text: readContent(content) }];
  }
  return [];
}
