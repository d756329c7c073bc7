import { defined } from '../data/defined.ts';
import { own, ownCount, ownString } from '../data/own.ts';
import { NusantaraError } from './NusantaraError.ts';
import { errorTypes } from './errorTypes.ts';
import { limitNames } from './limit.ts';
import type { ErrorKind, ErrorType, Limit } from './types.ts';

/** Kinds that no type has of its own accord. */
const specialKinds: readonly ErrorKind[] = ['context_length', 'gone', 'quota'];

/**
 * The error that `serializeError` wrote, as an instance of the class of its type again; `undefined`
 * when `data` is no such thing. Storage is not trusted: a field of the wrong type is left out.
 */
export function reviveError(data: unknown): NusantaraError | undefined {
  const type = ownString(data, 'type');
  if (type === undefined || !Object.hasOwn(errorTypes, type)) return undefined;
  const source = own(data, 'requestIdFrom');
  const retryable = own(data, 'retryable');
  return new NusantaraError({
    type: type as ErrorType,
    kind: kindOf(own(data, 'kind')),
    message: ownString(data, 'message') ?? '',
    code: ownString(data, 'code'),
    status: ownCount(data, 'status'),
    requestId: ownString(data, 'requestId'),
    requestIdFrom: source === 'header' || source === 'body' ? source : undefined,
    bodyRequestId: ownString(data, 'bodyRequestId'),
    retryable: typeof retryable === 'boolean' ? retryable : undefined,
    retryAfterMs: ownCount(data, 'retryAfterMs'),
    limit: limitOf(own(data, 'limit')),
    param: ownString(data, 'param'),
    rawType: ownString(data, 'rawType'),
    attempt: ownCount(data, 'attempt'),
    at: ownCount(data, 'at'),
  });
}

function kindOf(kind: unknown): ErrorKind | undefined {
  const known = [...Object.values(errorTypes).map(([usual]) => usual), ...specialKinds];
  return known.find((each) => each === kind);
}

function limitOf(data: unknown): Limit | undefined {
  const name = own(data, 'name');
  return defined<Limit>({
    name: limitNames.find((each) => each === name),
    limit: ownCount(data, 'limit'),
    remaining: ownCount(data, 'remaining'),
    resetAt: ownString(data, 'resetAt'),
  });
}
