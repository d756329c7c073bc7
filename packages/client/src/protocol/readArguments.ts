/** Deeper JSON than this, and longer, is not what a tool was asked for. */
const maxDepth = 64;
const maxLength = 1024 * 1024;

/**
 * The value of a tool call's arguments, once all have arrived; `undefined` when they are no JSON, or
 * too deep (64 levels) or too long (1 MiB) to be taken. No text at all means no arguments: `{}`.
 */
export function readArguments(text: string): unknown {
  if (text.trim() === '') return {};
  if (text.length > maxLength || isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Counts open brackets outside of strings, in one pass and without recursion. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length && depth <= maxDepth; at++) {
    const char = text[at]!;
    if (char === '"') isString = !isString;
    else if (isString) at += char === '\\' ? 1 : 0;
    else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
  }
  return depth > maxDepth;
}
