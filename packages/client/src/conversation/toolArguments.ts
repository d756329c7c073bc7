import { isData } from '../data/own.ts';

const maxDepth = 64;
const maxLength = 4 * 1024 * 1024;

/**
 * The arguments of a tool call, or `undefined` when they are no JSON object, nested deeper than 64
 * levels or longer than 4 MiB: such a call is never executed.
 */
export function toolArguments(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.trim() === '') return {};
  if (text.length > maxLength) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isData(value) && isWithin(maxDepth, value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value is nested in no more than so many levels. */
function isWithin(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((member) => isWithin(levels - 1, member));
}
