import type {
  Message,
  MessageState,
  Part,
  Timing,
  ToolCallState,
  Usage,
} from '../conversation/message.ts';
import { own, ownCount, ownString } from '../data/own.ts';
import { reviveError } from '../errors/reviveError.ts';

const messageStates: readonly MessageState[] = [
  'streaming',
  'complete',
  'stopped',
  'interrupted',
  'incomplete',
  'failed',
];
const callStates: readonly ToolCallState[] = [
  'streaming',
  'ready',
  'invalid',
  'approval',
  'running',
  'done',
  'failed',
  'denied',
];

/**
 * A message out of plain data that nothing is known of: its fields one by one, each only in the right
 * type. `undefined` when it is no message.
 */
export function readMessage(data: unknown): Message | undefined {
  const id = ownString(data, 'id');
  const role = oneOf(['user', 'assistant'] as const, own(data, 'role'));
  const state = oneOf(messageStates, own(data, 'state'));
  const createdAt = ownCount(data, 'createdAt');
  const parts = own(data, 'parts');
  if (!id || !role || !state || createdAt === undefined || !Array.isArray(parts)) return undefined;
  const usage = readUsage(own(data, 'usage'));
  const timing = readTiming(own(data, 'timing'));
  const error = reviveError(own(data, 'error'));
  return {
    id,
    role,
    ...strings(data, ['parentId']),
    state,
    parts: parts.flatMap((part) => readPart(part) ?? []),
    createdAt,
    requestIds: listOfStrings(own(data, 'requestIds')),
    ...strings(data, ['model', 'responseId', 'finishReason']),
    ...(usage && { usage }),
    ...(timing && { timing }),
    ...(error && { error }),
  };
}

/** The strings of a list; none when it is no list. */
export function listOfStrings(data: unknown): string[] {
  return Array.isArray(data) ? data.filter((each) => typeof each === 'string') : [];
}

function readPart(data: unknown): Part | undefined {
  const type = own(data, 'type');
  switch (type) {
    case 'text':
    case 'reasoning':
    case 'refusal': {
      const text = own(data, 'text');
      return typeof text === 'string' ? { type, text } : undefined;
    }
    case 'tool-call': {
      const { id = '', name = '' } = strings(data, ['id', 'name']);
      const args = own(data, 'arguments');
      const state = oneOf(callStates, own(data, 'state'));
      if (typeof args !== 'string' || !state) return undefined;
      const output = own(data, 'output');
      const said = typeof output === 'string' && { output };
      return { type, id, name, arguments: args, state, ...said };
    }
    case 'citation':
      return { type, ...strings(data, ['url', 'title']) };
    case 'image': {
      const url = ownString(data, 'url');
      return url === undefined ? undefined : { type, url, ...strings(data, ['alt']) };
    }
    case 'file': {
      const { name = '', mediaType = '' } = strings(data, ['name', 'mediaType']);
      return { type, name, mediaType, ...strings(data, ['url', 'fileId']) };
    }
    default:
      return undefined;
  }
}

function readUsage(data: unknown): Usage | undefined {
  const { inputTokens, outputTokens, totalTokens, ...more } = counts(data, [
    'inputTokens',
    'outputTokens',
    'totalTokens',
    'reasoningTokens',
    'cachedTokens',
  ]);
  if (inputTokens === undefined || outputTokens === undefined || totalTokens === undefined) return;
  return { inputTokens, outputTokens, totalTokens, ...more };
}

function readTiming(data: unknown): Timing | undefined {
  const { startedAt, ...later } = counts(data, ['startedAt', 'headAt', 'firstTokenAt', 'endedAt']);
  return startedAt === undefined ? undefined : { startedAt, ...later };
}

type Picked<Key extends string, Value> = { readonly [K in Key]?: Value };

/** Those of the fields that are strings with something in them. */
function strings<Key extends string>(data: unknown, keys: readonly Key[]): Picked<Key, string> {
  return pick(data, keys, ownString);
}

/** Those of the fields that are finite numbers and not negative. */
function counts<Key extends string>(data: unknown, keys: readonly Key[]): Picked<Key, number> {
  return pick(data, keys, ownCount);
}

function pick<Key extends string, Value>(
  data: unknown,
  keys: readonly Key[],
  read: (data: unknown, key: string) => Value | undefined,
): Picked<Key, Value> {
  const found = keys.map((key) => [key, read(data, key)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Picked<Key, Value>;
}

function oneOf<Value extends string>(list: readonly Value[], data: unknown): Value | undefined {
  return list.find((each) => each === data);
}
