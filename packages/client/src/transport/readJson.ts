import type { Data } from '../data/own.ts';
import { bodyRequestId, headerRequestId } from '../errors/requestId.ts';
import {
  errorFromEvent,
  errorFromThrown,
  type FailureContext,
  interrupted,
  unreadable,
} from '../errors/toError.ts';
import { readText } from './readText.ts';
import type { HttpReply } from './sendRequest.ts';

export interface ReadJsonOptions {
  readonly signal: AbortSignal | undefined;
  readonly attempt: number;
  /** How long the body may take, in milliseconds. */
  readonly maxMs: number;
}

/** What is read of a reply that does not even claim to be JSON. */
const maxOtherBytes = 64 * 1024;

/**
 * The JSON object of a reply that is not streamed, with the server's name for the request beside it
 * (not enumerable). Closes the reply. Throws whatever error the JSON is.
 */
export async function readJson(reply: HttpReply, options: ReadJsonOptions): Promise<Data> {
  const { response } = reply;
  const { signal, attempt } = options;
  const context = { response, signal, attempt };
  try {
    const value = await parse(reply, options, context);
    if (isError(value)) throw errorFromEvent(value, context);
    const requestId =
      headerRequestId(response.headers) ?? bodyRequestId({ error: {}, envelope: value });
    reply.close(undefined, requestId);
    return Object.defineProperty(value, 'requestId', { value: requestId });
  } catch (thrown) {
    const failure = errorFromThrown(thrown, context);
    reply.close(failure);
    throw failure;
  }
}

async function parse(
  { response, record }: HttpReply,
  { signal, maxMs }: ReadJsonOptions,
  context: FailureContext,
): Promise<Data> {
  const type = response.headers.get('content-type') ?? '';
  const isOther = type !== '' && !/json/i.test(type);
  const { text, isWhole, cause } = await readText(response, {
    maxBytes: isOther ? maxOtherBytes : Infinity,
    maxMs,
    signal,
    onBytes: record.bytes,
  });
  if (!isWhole && !isOther) {
    throw interrupted(cause === undefined ? 'stalled' : 'connection_reset', { ...context, cause });
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

function isError(value: Data): boolean {
  const isAnswer = Object.hasOwn(value, 'choices') || Object.hasOwn(value, 'output');
  return !isAnswer && Object.hasOwn(value, 'error') && Boolean(value['error']);
}
