import { type Data, own } from '../data/own.ts';
import { errorParts } from '../errors/errorBody.ts';
import { requestIds } from '../errors/requestId.ts';
import { errorFromEvent, interrupted, unreadable } from '../errors/toError.ts';
import { readText } from './readText.ts';
import type { HttpReply } from './sendRequest.ts';

/** What is read of a reply that does not even claim to be JSON. */
const maxOtherBytes = 64 * 1024;

/**
 * The JSON object of a reply that is not streamed, with the server's name for the request beside it
 * (not enumerable). Closes the reply. Throws whatever error the JSON is.
 */
export async function readJson(reply: HttpReply, maxMs: number): Promise<Data> {
  const { headers } = reply.response;
  const isOther = !/json|^$/i.test(headers.get('content-type') ?? '');
  const { text, end, cause } = await readText(reply, isOther ? maxOtherBytes : Infinity, maxMs);
  if (end && !isOther) throw interrupted(end, { ...reply, cause });
  if (text.trim() === '') throw unreadable('empty_body', reply);
  const value = parse(text);
  if (!value) throw unreadable(isOther ? 'unexpected_content_type' : 'invalid_json', reply);
  if (own(value, 'error') && !('choices' in value || 'output' in value)) {
    throw errorFromEvent(value, reply);
  }
  const { requestId } = requestIds(headers, errorParts(value));
  reply.close(undefined, requestId);
  return Object.defineProperty(value, 'requestId', { value: requestId });
}

/** An object or an array. What the parser says of anything else quotes the text, and is not passed on. */
function parse(text: string): Data | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Data) : undefined;
  } catch {
    return undefined;
  }
}
