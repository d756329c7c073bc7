import { badRequest, type ApiError } from './apiError.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export type ReadResult =
  | { readonly ok: true; readonly body: JsonObject }
  | { readonly ok: false; readonly error: ApiError };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Far more levels than any request has, and far fewer than fit on the stack. */
const deepest = 128;

/** The JSON object in the body of a request, or the error to answer with. */
export function readJson(text: string): ReadResult {
  if (text.trim() === '') return refuse('The request body is empty. Send a JSON object.');
  try {
    const body: unknown = JSON.parse(text);
    if (!isObject(body)) return refuse('The request body must be a JSON object.');
    if (!isDeeper(body, deepest)) return { ok: true, body };
    return refuse(`The request body is nested more than ${deepest} levels deep.`);
  } catch {
    return refuse('The request body could not be read as JSON.');
  }
}

const refuse = (message: string): ReadResult => ({
  ok: false,
  error: badRequest('invalid_format', message),
});

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1)));
