import type { Data } from '../data/own.ts';
import { errorParts } from '../errors/errorBody.ts';
import { requestIds } from '../errors/requestId.ts';
import { interrupted, unreadable } from '../errors/toError.ts';
import type { Rules } from '../protocol/Rules.ts';
import { parseJson } from './parseJson.ts';
import { readAnswer, throwIfError } from './readAnswer.ts';
import { readText } from './readText.ts';
import type { HttpReply } from './sendRequest.ts';

/** What is read of a reply that does not even claim to be JSON. */
const maxOtherBytes = 64 * 1024;

/**
 * The JSON object of a reply that is not streamed, with the server's name for the request beside it
 * (not enumerable). By `rules` it is the answer in it, as the one event of a stream. Closes the reply.
 * Throws whatever error the JSON is.
 */
export async function readJson(reply: HttpReply, maxMs: number, rules?: Rules): Promise<Data> {
  const { headers } = reply.response;
  const isOther = !/json|^$/i.test(headers.get('content-type') ?? '');
  const { text, end, cause } = await readText(reply, isOther ? maxOtherBytes : Infinity, maxMs);
  if (end && !isOther) throw interrupted(end, { ...reply, cause });
  if (text.trim() === '') throw unreadable('empty_body', reply);
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) {
    throw unreadable(isOther ? 'unexpected_content_type' : 'invalid_json', reply);
  }
  throwIfError(value, reply);
  const answer = rules ? readAnswer(value, rules, reply) : value;
  const { requestId } = requestIds(headers, errorParts(value));
  reply.close(undefined, requestId);
  return Object.defineProperty(answer as Data, 'requestId', { value: requestId });
}
