import { type Data, isData, own, ownList, ownString } from '../data/own.ts';
import { errorFromEvent, type FailureContext, unreadable } from '../errors/toError.ts';
import type { Rules } from '../protocol/Rules.ts';

/** What a reply in JSON is good for, beside what went wrong. */
const contents = ['choices', 'output', 'data'];

/**
 * What a JSON document of a 200 reply is good for: by `rules` the one event of a stream, else itself. Throws
 * the error that it is, or that it is no answer.
 */
export function readDocument(value: unknown, context: FailureContext, rules?: Rules): Data {
  if (Array.isArray(value) ? value.some(isData) : isError(value)) {
    throw errorFromEvent(value, context);
  }
  const answer = rules ? rules.fromReply(value as Data) : value;
  if (!answer) throw unreadable('unexpected_shape', context);
  return answer as Data;
}

function isError(value: unknown): boolean {
  if (contents.some((key) => Array.isArray(own(value, key)))) return false;
  const says = ownString(value, 'message') ?? own(value, 'detail');
  return Boolean(own(value, 'error') ?? ownList(value, 'errors')[0] ?? says);
}
