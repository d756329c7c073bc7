import { own, ownCount, ownString } from '../data/own.ts';
import { createError } from '../errors/createError.ts';
import type { NusantaraError } from '../errors/NusantaraError.ts';
import type { ErrorKind, ErrorType, Limit, LimitName } from '../errors/types.ts';

/** The kinds an error of each type may have, the usual one first. */
const kinds: Readonly<Record<ErrorType, readonly [ErrorKind, ...ErrorKind[]]>> = {
  invalid_request_error: ['invalid_request', 'context_length'],
  authentication_error: ['auth'],
  not_found_error: ['not_found', 'gone'],
  rate_limit_exceeded: ['rate_limit', 'quota'],
  api_error: ['server'],
  service_unavailable: ['unavailable'],
  insufficient_balance: ['billing'],
  permission_error: ['permission'],
  gateway_timeout: ['timeout'],
  connection_error: ['network'],
  timeout_error: ['timeout'],
  stream_interrupted: ['stream_interrupted'],
  unreadable_reply: ['parse'],
  aborted: ['aborted'],
};

const limitNames: readonly LimitName[] = ['RPM', 'TPM', 'ITPM', 'OTPM', 'RPD', 'TPD', 'MONTHLY'];

/** Plain data back to an error of the right class; `undefined` when it is none of ours. */
export function reviveError(data: unknown): NusantaraError | undefined {
  const type = ownString(data, 'type') as ErrorType | undefined;
  if (type === undefined || !Object.hasOwn(kinds, type)) return undefined;
  const retryable = own(data, 'retryable');
  const kind = own(data, 'kind');
  return createError({
    type,
    kind: kinds[type].find((each) => each === kind) ?? kinds[type][0],
    message: ownString(data, 'message') ?? '',
    code: ownString(data, 'code'),
    status: ownCount(data, 'status'),
    requestId: ownString(data, 'requestId'),
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

function limitOf(data: unknown): Limit | undefined {
  const name = limitNames.find((each) => each === own(data, 'name'));
  const [limit, remaining] = [ownCount(data, 'limit'), ownCount(data, 'remaining')];
  const resetAt = ownString(data, 'resetAt');
  const found: Limit = {
    ...(name && { name }),
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(resetAt && { resetAt }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}
