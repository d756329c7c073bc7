import { badRequest, type ApiError } from './apiError.ts';
import type { JsonObject } from './readJson.ts';

const booleans = ['stream', 'store', 'background'] as const;

const ranges = [
  ['temperature', 0, 2],
  ['top_p', 0, 1],
  ['presence_penalty', -2, 2],
  ['frequency_penalty', -2, 2],
] as const;

const tokenLimits = ['max_tokens', 'max_completion_tokens', 'max_output_tokens'] as const;

/** What is wrong with the fields both endpoints share, or `undefined` when nothing is. */
export function checkCommon(body: JsonObject): ApiError | undefined {
  for (const param of booleans) {
    if (isSet(body[param]) && typeof body[param] !== 'boolean')
      return wrongType(param, 'a boolean');
  }
  for (const [param, min, max] of ranges) {
    const value = body[param];
    if (!isSet(value)) continue;
    if (typeof value !== 'number') return wrongType(param, 'a number');
    if (value < min || value > max) {
      return badRequest(
        'invalid_parameter',
        `\`${param}\` must be between ${min} and ${max}.`,
        param,
      );
    }
  }
  for (const param of tokenLimits) {
    const value = body[param];
    if (!isSet(value)) continue;
    if (typeof value !== 'number' || !Number.isInteger(value))
      return wrongType(param, 'an integer');
    if (value < 1) return badRequest('invalid_parameter', `\`${param}\` must be above 0.`, param);
  }
  if (isSet(body['tools']) && !Array.isArray(body['tools'])) return wrongType('tools', 'an array');
  return undefined;
}

/** The most tokens an answer may have, by whichever name the request uses. */
export function maxTokens(body: JsonObject): number {
  return (
    tokenLimits.map((name) => body[name]).find((value) => typeof value === 'number') ?? Infinity
  );
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

const wrongType = (param: string, what: string): ApiError =>
  badRequest('invalid_parameter_type', `\`${param}\` must be ${what}.`, param);
