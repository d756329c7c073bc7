import { errorParts } from '../errors/errorBody.ts';
import { bodyRequestId } from '../errors/requestId.ts';
import { interrupted, unreadable } from '../errors/toError.ts';
import { parseJson } from './parseJson.ts';
import { readDocument } from './readDocument.ts';
import { readText } from './readText.ts';
import type { HttpReply } from './sendRequest.ts';

/** What is read of a reply that does not even claim to be JSON. */
const maxOtherBytes = 64 * 1024;

/**
 * The JSON of a reply that is not streamed, with the server's name for the request beside it (not
 * enumerable). Throws whatever error the JSON is. The reply stays open: there may be an answer to read in it.
 */
export async function readJson(reply: HttpReply, maxMs: number): Promise<object> {
  const { response, facts } = reply;
  const isOther = !/json|^$/i.test(response.headers.get('content-type') ?? '');
  const { text, end, cause } = await readText(reply, isOther ? maxOtherBytes : Infinity, maxMs);
  if (end && !isOther) throw interrupted(end, { ...reply, cause });
  if (text.trim() === '') throw unreadable('empty_body', reply);
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) {
    throw unreadable(isOther ? 'unexpected_content_type' : 'invalid_json', reply);
  }
  const answer = readDocument(value, reply);
  facts.requestId ??= bodyRequestId(errorParts(value));
  return Object.defineProperty(answer, 'requestId', { value: facts.requestId });
}
