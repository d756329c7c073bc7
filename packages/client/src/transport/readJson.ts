import type { Data } from '../data/own.ts';
import { bodyRequestId, headerRequestId } from '../errors/requestId.ts';
import { errorFromThrown, interrupted, unreadable } from '../errors/toError.ts';
import type { Rules } from '../protocol/Rules.ts';
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
  try {
    const value = await parse(reply, maxMs);
    throwIfError(value, reply.context);
    const answer = rules ? readAnswer(value, rules, reply.context) : value;
    const requestId =
      headerRequestId(reply.response.headers) ?? bodyRequestId({ error: {}, envelope: value });
    reply.close(undefined, requestId);
    return Object.defineProperty(answer, 'requestId', { value: requestId });
  } catch (thrown) {
    const failure = errorFromThrown(thrown, reply.context);
    reply.close(failure);
    throw failure;
  }
}

async function parse(reply: HttpReply, maxMs: number): Promise<Data> {
  const { response, context } = reply;
  const isOther = !/json|^$/i.test(response.headers.get('content-type') ?? '');
  const { text, isWhole, cause } = await readText(reply, isOther ? maxOtherBytes : Infinity, maxMs);
  if (!isWhole && !isOther) {
    throw interrupted(cause ? 'connection_reset' : 'stalled', { ...context, cause });
  }
  if (text.trim() === '') throw unreadable('empty_body', 'The reply has no body.', context);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Data;
  } catch {
    // Said below. The parser's own words quote the text.
  }
  const code = isOther ? 'unexpected_content_type' : 'invalid_json';
  throw unreadable(code, 'The reply is not a JSON object.', context);
}
