import { badRequest, type ApiError } from './apiError.ts';
import type { JsonObject } from './readJson.ts';

const mostSequences = 4;

/** The texts at which an answer is to stop. */
export const readStop = ({ stop }: JsonObject): readonly string[] =>
  [stop].flat().filter((sequence) => typeof sequence === 'string' && sequence !== '') as string[];

/** What is wrong with the texts a request stops at, or `undefined` when nothing is. */
export function checkStop({ stop }: JsonObject): ApiError | undefined {
  if (stop === undefined || stop === null || typeof stop === 'string') return undefined;
  if (!Array.isArray(stop) || stop.some((sequence) => typeof sequence !== 'string')) {
    return badRequest('invalid_parameter_type', '`stop` must be a string or strings.', 'stop');
  }
  return stop.length <= mostSequences
    ? undefined
    : badRequest('invalid_parameter', `\`stop\` takes at most ${mostSequences} strings.`, 'stop');
}
