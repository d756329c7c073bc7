import { parseFaults } from '../faults/parseDirectives.ts';
import { isObject, type JsonObject } from '../http/readJson.ts';
import { readPattern } from './readPattern.ts';
import type { Script } from './Script.ts';

type Check = (value: unknown, at: string) => void;

const finishes = ['stop', 'length', 'content_filter', 'tool_calls'];

/**
 * Any value as a script.
 *
 * @throws {TypeError} with one sentence that names the path of what is wrong: `script[1].answer[0].delay must be …`
 */
export function checkScript(value: unknown): Script {
  if (!Array.isArray(value)) throw wrong('script', 'must be a list of rules');
  for (const [index, rule] of value.entries()) checkRule(rule, `script[${index}]`);
  return value as Script;
}

function checkRule(rule: unknown, at: string): void {
  if (!isObject(rule)) throw wrong(at, 'must be an object with `answer`');
  checkKeys(rule, at, { when, fault, answer });
  if (!('answer' in rule)) throw wrong(`${at}.answer`, 'is missing');
}

const text: Check = (value, at) => {
  if (typeof value !== 'string') throw wrong(at, 'must be a text');
};

const when: Check = (value, at) => {
  if (value instanceof RegExp) return;
  if (isObject(value)) {
    checkKeys(value, at, { result: text });
    if (!('result' in value)) throw wrong(`${at}.result`, 'is missing');
    return;
  }
  if (typeof value !== 'string') throw wrong(at, 'must be a text, a /pattern/ or { result }');
  explained(at, () => readPattern(value));
};

const fault: Check = (value, at) => {
  text(value, at);
  explained(at, () => parseFaults(value as string));
};

const answer: Check = (value, at) => {
  if (typeof value === 'string') return;
  if (!Array.isArray(value)) throw wrong(at, 'must be a text or a list of parts');
  for (const [index, part] of value.entries()) checkPart(part, `${at}[${index}]`);
};

const citation: Check = (value, at) => {
  if (!isObject(value)) throw wrong(at, 'must be an object with `url`');
  checkKeys(value, at, { url: text, title: text });
  if (!('url' in value)) throw wrong(`${at}.url`, 'is missing');
};

const delay: Check = (value, at) => {
  if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return;
  throw wrong(at, 'must be milliseconds, 0 or more');
};

const finish: Check = (value, at) => {
  if (!finishes.includes(value as string)) throw wrong(at, `must be one of ${finishes.join(', ')}`);
};

const record: Check = (value, at) => {
  if (!isObject(value)) throw wrong(at, 'must be an object');
};

/** The keys of each kind of part, under the one that names it. */
const parts: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  text: { text },
  reasoning: { reasoning: text },
  refusal: { refusal: text },
  tool: { tool: text, arguments: record },
  citation: { citation },
  delay: { delay },
  finish: { finish },
};

function checkPart(part: unknown, at: string): void {
  if (typeof part === 'string') return;
  const kinds = isObject(part) ? Object.keys(parts).filter((kind) => kind in part) : [];
  const [kind = ''] = kinds;
  const keys = Object.hasOwn(parts, kind) ? parts[kind] : undefined;
  if (keys === undefined || kinds.length > 1) {
    throw wrong(at, `must be a text or have one of ${Object.keys(parts).join(', ')}`);
  }
  checkKeys(part as JsonObject, at, keys);
}

function checkKeys(value: JsonObject, at: string, known: Readonly<Record<string, Check>>): void {
  for (const [key, member] of Object.entries(value)) {
    const check = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!check)
      throw wrong(`${at}.${key}`, `is not known; there is ${Object.keys(known).join(', ')}`);
    if (member !== undefined) check(member, `${at}.${key}`);
  }
}

function explained(at: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    throw new TypeError(`${at} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

const wrong = (at: string, what: string): TypeError => new TypeError(`${at} ${what}.`);
