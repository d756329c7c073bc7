import { badRequest, type ApiError } from './apiError.ts';
import type { ApiContext } from './Exchange.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export type ReadResult =
  | { readonly ok: true; readonly body: JsonObject }
  | { readonly ok: false; readonly error: ApiError };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON object in the body of a request, or the error to answer with. */
export async function readJson(c: ApiContext): Promise<ReadResult> {
  const text = await c.req.text();
  if (text.trim() === '') return refuse('The request body is empty. Send a JSON object.');
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? { ok: true, body } : refuse('The request body must be a JSON object.');
  } catch {
    return refuse('The request body could not be read as JSON.');
  }
}

const refuse = (message: string): ReadResult => ({
  ok: false,
  error: badRequest('invalid_format', message),
});
