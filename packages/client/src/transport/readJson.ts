import { type Data, own } from '../data/own.ts';
import { bodyRequestId, headerRequestId } from '../errors/requestId.ts';
import { errorFromEvent, errorFromThrown, interrupted, unreadable } from '../errors/toError.ts';
import { readText } from './readText.ts';
import type { HttpReply } from './sendRequest.ts';

/** What is read of a reply that does not even claim to be JSON. */
const maxOtherBytes = 64 * 1024;

/**
 * The JSON object of a reply that is not streamed, with the server's name for the request beside it
 * (not enumerable). Closes the reply. Throws whatever error the JSON is.
 */
export async function readJson(reply: HttpReply, maxMs: number): Promise<Data> {
  try {
    const value = await parse(reply, maxMs);
    if (isError(value)) throw errorFromEvent(value, reply.context);
    const requestId =
      headerRequestId(reply.response.headers) ?? bodyRequestId({ error: {}, envelope: value });
    reply.close(undefined, requestId);
    return Object.defineProperty(value, 'requestId', { value: requestId });
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
  if (text.trim() === '') throw unreadable('empty_body', context);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Data;
  } catch {
    // Said below. The parser's own words quote the text.
  }
  const code = isOther ? 'unexpected_content_type' : 'invalid_json';
  throw unreadable(code, context);
}

function isError(value: Data): boolean {
  return Boolean(own(value, 'error')) && !('choices' in value || 'output' in value);
}
