import { isData } from '../data/own.ts';

const maxDepth = 64;
const maxLength = 4 * 1024 * 1024;

/**
 * The arguments of a tool call, or `undefined` when they are no JSON object, nested deeper than 64
 * levels or longer than 4 MiB: such a call is never executed.
 */
export function toolArguments(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.trim() === '') return {};
  if (text.length > maxLength || isTooDeep(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isData(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\\' && isInString) at++;
    else if (char === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (char === '{' || char === '[') {
      if (++depth > maxDepth) return true;
    } else if (char === '}' || char === ']') depth--;
  }
  return false;
}
