import { type Data, isData, own, ownList, ownString } from '../data/own.ts';
import { errorFromEvent, type FailureContext, unreadable } from '../errors/toError.ts';
import type { Rules } from '../protocol/Rules.ts';

/** What a reply in JSON is good for, beside what went wrong. */
const contents = ['choices', 'output', 'data'];

/** Throws the error that a JSON document of a 200 reply is, if it is one. */
export function throwIfError(value: unknown, context: FailureContext): void {
  if (Array.isArray(value) ? value.some(isData) : isError(value)) {
    throw errorFromEvent(value, context);
  }
}

function isError(value: unknown): boolean {
  if (contents.some((key) => Array.isArray(own(value, key)))) return false;
  const says = ownString(value, 'message') ?? own(value, 'detail');
  return Boolean(own(value, 'error') ?? ownList(value, 'errors')[0] ?? says);
}

/** The answer that a JSON document is, as the one event of a stream; throws when it is none. */
export function readAnswer(value: unknown, rules: Rules, context: FailureContext): Data {
  throwIfError(value, context);
  const answer = isData(value) && rules.fromReply(value);
  if (!answer) throw unreadable('unexpected_shape', context);
  return answer;
}
