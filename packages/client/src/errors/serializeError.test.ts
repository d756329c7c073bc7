import { expect, test } from 'vitest';
import * as errors from './errors.ts';
import { errorTypes } from './errorTypes.ts';
import { isNusantaraError, NusantaraError } from './NusantaraError.ts';
import { reviveError } from './reviveError.ts';
import { serializeError } from './serializeError.ts';
import { errorFromReply } from './toError.ts';
import type { ErrorType } from './types.ts';

const resetAt = '2030-01-01T00:00:00Z';
const failed = () =>
  errorFromReply(
    new Response(null, {
      status: 429,
      headers: { 'x-request-id': 'req_1', 'set-cookie': 'secret' },
    }),
    JSON.stringify({
      error: {
        message: 'secret words',
        type: 'rate_limit_error',
        code: 'rpm_exceeded',
        param: 'messages',
        request_id: 'req_2',
        details: { limit: 5, remaining: 0, reset: resetAt, retry_after: 3 },
      },
    }),
    { attempt: 2, cause: new Error('secret cause') },
  );

test('JSON of an error is a report for support, in which nothing is that was said', () => {
  const error = failed();
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'RateLimitError',
    type: 'rate_limit_exceeded',
    kind: 'rate_limit',
    code: 'rpm_exceeded',
    status: 429,
    requestId: 'req_1',
    requestIdFrom: 'header',
    bodyRequestId: 'req_2',
    attempt: 2,
    retryable: true,
    retryAfterMs: error.retryAfterMs,
    limit: { name: 'RPM', limit: 5, remaining: 0, resetAt },
    param: 'messages',
    rawType: 'rate_limit_error',
    at: error.at,
  });
  Object.assign(error, { note: 'secret' });
  expect(JSON.stringify(error)).not.toContain('secret');
});

test('an error comes back from storage as it went, without cause and body', () => {
  const error = failed();
  const revived = reviveError(JSON.parse(JSON.stringify(serializeError(error))));
  expect(serializeError(revived!)).toEqual(serializeError(error));
  expect(revived).toMatchObject({ message: 'secret words' });
  expect(revived?.cause).toBeUndefined();
  expect(revived?.body).toBeUndefined();
});

test.each(Object.keys(errorTypes) as ErrorType[])('%s comes back in its own class', (type) => {
  const error = new NusantaraError({ type, message: 'm' });
  const revived = reviveError(structuredClone(serializeError(error)));
  expect(isNusantaraError(revived)).toBe(true);
  const classes = Object.values(errors).filter((each) => revived instanceof each);
  expect(classes.map(({ name }) => name)).toEqual([error.name]);
  expect(revived).toBeInstanceOf(NusantaraError);
  expect(revived?.retryable).toBe(error.retryable);
});

test.each([undefined, null, 5, 'text', [], {}, { type: 'new_error' }, { type: 'constructor' }])(
  '%j is no error',
  (data) => {
    expect(reviveError(data)).toBeUndefined();
  },
);

test('fields of the wrong type are left out', () => {
  const data = {
    type: 'api_error',
    kind: 'invented',
    status: '500',
    retryable: 'yes',
    requestId: 5,
    requestIdFrom: 'guess',
    limit: { name: 'EVIL', limit: -1 },
    at: null,
  };
  expect(reviveError(data)).toMatchObject({
    kind: 'server',
    status: undefined,
    retryable: true,
    requestId: undefined,
    requestIdFrom: undefined,
    limit: undefined,
  });
});
