import { badRequest, type ApiError } from '../http/apiError.ts';
import type { JsonObject } from '../http/readJson.ts';

const longestPrompt = 4000;
const mostImages = 4;
const formats: readonly unknown[] = ['url', 'b64_json'];

/** Why a body is no request for pictures, or `undefined` when it is one. */
export function checkImageRequest(body: JsonObject): ApiError | undefined {
  const { prompt, n, size, response_format: format } = body;
  if (typeof prompt !== 'string' || prompt === '') {
    return badRequest('missing_required_parameter', '`prompt` is required.', 'prompt');
  }
  if (prompt.length > longestPrompt) {
    return refuse('prompt', `must have at most ${longestPrompt} characters`);
  }
  if (isSet(n) && !(Number.isInteger(n) && Number(n) >= 1 && Number(n) <= mostImages)) {
    return refuse('n', `must be a whole number from 1 to ${mostImages}`);
  }
  if (isSet(size) && size !== 'auto' && !isSize(size)) {
    return refuse('size', 'must be a width and a height, such as 1024x1024');
  }
  if (isSet(format) && !formats.includes(format)) {
    return refuse('response_format', `must be one of ${formats.join(', ')}`);
  }
  return undefined;
}

const isSize = (value: unknown): boolean =>
  typeof value === 'string' && /^[1-9]\d{0,4}x[1-9]\d{0,4}$/.test(value);

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

const refuse = (param: string, what: string): ApiError =>
  badRequest('invalid_parameter', `\`${param}\` ${what}.`, param);
