import type { MiddlewareHandler } from 'hono';
import { errorReply } from './apiError.ts';
import type { Env } from './Exchange.ts';

/** Room for a picture of 20 MB, the largest the API takes, in base64. */
const mostMiB = 32;

/** Reads the body of a request once for all, and refuses one that is larger than any the API would take. */
export const readBody: MiddlewareHandler<Env> = async (c, next) => {
  const { exchange } = c.var;
  const stated = Number(c.req.header('content-length') ?? 0);
  try {
    const text = stated > mostBytes ? undefined : await readText(c.req.raw);
    if (text === undefined) return errorReply(tooLarge, exchange);
    exchange.body = text;
  } catch (error) {
    // Who sends half a body and leaves is waited for no longer.
    exchange.settle('aborted');
    throw error;
  }
  return next();
};

const mostBytes = mostMiB * 2 ** 20;

const tooLarge = {
  status: 413,
  error: {
    message: `The request body is larger than ${mostMiB} MiB.`,
    type: 'invalid_request_error',
    code: 'request_too_large',
  },
} as const;

/** The text of a body, or `undefined` when there is too much of it. */
async function readText(request: Request): Promise<string | undefined> {
  const { body } = request;
  // Some browsers give no stream of it.
  if (!body) return request.text();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > mostBytes) return undefined;
    text += decoder.decode(value, { stream: true });
  }
}
