import { expect, test } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  InvalidRequestError,
  NotFoundError,
  RateLimitError,
  ServiceUnavailableError,
} from './errors.ts';
import { isNusantaraError, NusantaraError } from './NusantaraError.ts';
import { errorFromEvent, errorFromReply, errorFromThrown } from './toError.ts';

function reply(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return errorFromReply(new Response(null, { status, headers }), text);
}

test.each([
  [400, 'invalid_request_error', 'invalid_request', InvalidRequestError],
  [401, 'authentication_error', 'auth', AuthenticationError],
  [402, 'insufficient_balance', 'billing', NusantaraError],
  [403, 'permission_error', 'permission', NusantaraError],
  [404, 'not_found_error', 'not_found', NotFoundError],
  [407, 'authentication_error', 'auth', AuthenticationError],
  [408, 'gateway_timeout', 'timeout', NusantaraError],
  [409, 'service_unavailable', 'unavailable', ServiceUnavailableError],
  [410, 'not_found_error', 'gone', NotFoundError],
  [413, 'invalid_request_error', 'invalid_request', InvalidRequestError],
  [418, 'invalid_request_error', 'invalid_request', InvalidRequestError],
  [422, 'invalid_request_error', 'invalid_request', InvalidRequestError],
  [425, 'service_unavailable', 'unavailable', ServiceUnavailableError],
  [429, 'rate_limit_exceeded', 'rate_limit', RateLimitError],
  [500, 'api_error', 'server', ApiError],
  [502, 'service_unavailable', 'unavailable', ServiceUnavailableError],
  [503, 'service_unavailable', 'unavailable', ServiceUnavailableError],
  [504, 'gateway_timeout', 'timeout', NusantaraError],
  [529, 'service_unavailable', 'unavailable', ServiceUnavailableError],
  [599, 'api_error', 'server', ApiError],
])('a reply with status %i is %s, kind %s', (status, type, kind, errorClass) => {
  const error = reply(status, '');
  expect(error).toMatchObject({ type, kind, status });
  expect(error).toBeInstanceOf(errorClass);
  expect(error.message).not.toBe('');
});

test('the status outranks the words, which are kept', () => {
  const error = reply(401, {
    error: { message: 'Bad key.', type: 'invalid_request_error', code: 'invalid_api_key' },
  });
  expect(error).toMatchObject({
    type: 'authentication_error',
    rawType: 'invalid_request_error',
    code: 'invalid_api_key',
    message: 'Bad key.',
  });
});

test.each([
  [{ code: 'invalid_api_key' }, 'authentication_error'],
  [{ type: 'auth_error' }, 'authentication_error'],
  [{ type: 'Rate-Limit Error' }, 'rate_limit_exceeded'],
  [{ code: 'otpm_exceeded', type: 'api_error' }, 'rate_limit_exceeded'],
  [{ type: 'overloaded_error' }, 'service_unavailable'],
  [{ type: 'model_error' }, 'api_error'],
  [{ code: 'timeout', type: 'api_error' }, 'gateway_timeout'],
  [{ code: 'previous_response_not_found' }, 'not_found_error'],
  [{ code: 'invalid_prompt' }, 'invalid_request_error'],
  [{ code: 'stream_interrupted' }, 'stream_interrupted'],
  [{ code: 'insufficient_quota' }, 'insufficient_balance'],
  [{ code: 'something_new' }, 'api_error'],
])('an error without a status goes by its words: %o is %s', (words, type) => {
  expect(errorFromEvent({ error: { message: 'x', ...words } })).toMatchObject({ type });
});

test.each([
  [429, { code: 'insufficient_quota' }, 'billing'],
  [429, { code: 'user_total_daily_limit_exceeded' }, 'quota'],
  [429, { type: 'usage_limit_exceeded' }, 'quota'],
  [400, { code: 'context_length_exceeded' }, 'context_length'],
  [413, { message: 'The prompt is too long.' }, 'context_length'],
  [422, { message: 'This exceeds the maximum of 8192 tokens.' }, 'context_length'],
])('status %i with %o is of the kind %s, and is not tried again', (status, words, kind) => {
  expect(reply(status, { error: words })).toMatchObject({ kind, retryable: false });
});

test.each([
  ['the error object', { error: { message: 'm', request_id: 'req_body' } }],
  ['the top level', { error: { message: 'm' }, request_id: 'req_body' }],
  ['info_metadata', { error: { message: 'm' }, info_metadata: { request_id: 'req_body' } }],
  ['_metadata', { error: { message: 'm' }, _metadata: { request_id: 'req_body' } }],
])('finds the request id in %s when no header has it', (_place, body) => {
  expect(reply(500, body).requestId).toBe('req_body');
});

test('the request id of the header comes first, and a different one in the body is kept beside it', () => {
  const body = { error: { message: 'm', request_id: 'req_body' } };
  expect(reply(500, body, { 'x-request-id': 'req_head' })).toMatchObject({
    requestId: 'req_head',
    bodyRequestId: 'req_body',
  });
  expect(reply(500, body, { 'request-id': 'req_body' })).toMatchObject({
    requestId: 'req_body',
    bodyRequestId: undefined,
  });
});

test.each([['x'.repeat(201)], ['<b>req</b> x'], [''], ['two words']])(
  'a request id that could do harm is dropped: %s',
  (id) => {
    expect(reply(500, { error: { message: 'm', request_id: id } }).requestId).toBeUndefined();
  },
);

const soon = new Date(Date.now() + 30_000);

test.each([
  [{ 'retry-after': '3' }, {}, 3000],
  [{ 'retry-after': '0' }, {}, 0],
  [{ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, {}, 0],
  [{ 'retry-after-ms': '1500', 'retry-after': '60' }, {}, 1500],
  [{ 'retry-after': '3' }, { details: { retry_after: 21 } }, 21_000],
  [{}, { retry_after: 2 }, 2000],
  [{ 'retry-after': '99999999999' }, {}, 99_999_999_999_000],
  [{ 'retry-after': '-1' }, {}, undefined],
  [{ 'retry-after': 'soon' }, {}, undefined],
  [{ 'retry-after': '10s' }, {}, undefined],
  [{ 'retry-after': '5, 10' }, {}, undefined],
  [{ 'retry-after': '0x10' }, {}, undefined],
  [{ 'retry-after': '1e3' }, {}, undefined],
  [{ 'retry-after': 'NaN' }, {}, undefined],
  [{}, { details: { reset: '2015-10-21T07:28:00Z' } }, undefined],
  [{}, { details: 'Wait a little.' }, undefined],
])('reads the wait of headers %o and error %o as %s ms', (headers, error, wait) => {
  expect(reply(429, { error: { message: 'm', ...error } }, headers).retryAfterMs).toBe(wait);
});

test('reads the wait of a date in a header or in the body against the clock', () => {
  const byHeader = reply(503, '', { 'retry-after': soon.toUTCString() });
  const byBody = reply(429, { error: {}, usage: { reset_date: soon.toISOString() } });
  for (const { retryAfterMs } of [byHeader, byBody]) {
    expect(retryAfterMs).toBeGreaterThan(25_000);
    expect(retryAfterMs).toBeLessThanOrEqual(30_000);
  }
});

test('names the limit a 429 speaks of', () => {
  const reset = soon.toISOString();
  expect(
    reply(429, {
      error: { message: 'm', code: 'rpm_exceeded', details: { limit: 5, remaining: 0, reset } },
    }).limit,
  ).toEqual({ name: 'RPM', limit: 5, remaining: 0, resetAt: reset });
  expect(
    reply(429, {
      error: { message: "Today's tokens are used up.", code: 'user_total_daily_limit_exceeded' },
      usage: { current: 3000, limit: 3000, remaining: 0, reset_date: reset },
    }).limit,
  ).toEqual({ name: 'TPD', limit: 3000, remaining: 0, resetAt: reset });
  expect(reply(429, { error: { message: 'Too many output tokens.' } }).limit).toEqual({
    name: 'OTPM',
  });
  expect(reply(429, { error: { message: 'Slow down.' } }).limit).toBeUndefined();
});

test.each([
  ['{"error":"It broke."}', 'It broke.'],
  ['{"errors":[{"message":"First."},{"message":"Second."}]}', 'First.'],
  ['[{"message":"In a list."}]', 'In a list.'],
  ['"Just words."', 'Just words.'],
  ['\uFEFF {"message":"At the top."}', 'At the top.'],
  ['{"detail":[{"loc":["body"],"msg":"field required"}]}', 'field required'],
])('finds the message in %s', (body, message) => {
  expect(reply(422, body).message).toBe(message);
});

test.each([['<html>Bad gateway</html>'], [''], ['null'], ['[]'], ['{"error":null}'], ['{"err']])(
  'a body that says nothing gets a sentence of ours: %s',
  (body) => {
    const { message } = reply(502, body, { 'content-type': 'text/html' });
    expect(message).toContain('502');
    expect(message).not.toContain('<');
  },
);

test('takes a short plain text as the message', () => {
  expect(reply(503, 'Down for maintenance', { 'content-type': 'text/plain' }).message).toBe(
    'Down for maintenance',
  );
});

test('only own properties of a body are read', () => {
  expect(reply(500, '{"__proto__":{"error":{"message":"sneaky"}}}').message).not.toContain(
    'sneaky',
  );
});

test('numeric codes become text, and blank ones nothing', () => {
  expect(reply(400, { error: { message: 'm', code: 400 } }).code).toBe('400');
  expect(reply(400, { error: { message: 'm', code: ' ' } }).code).toBeNull();
});

test('the server may overrule whether to try again', () => {
  expect(reply(500, '', { 'x-should-retry': 'false' }).retryable).toBe(false);
  expect(reply(400, '', { 'x-should-retry': 'true' }).retryable).toBe(true);
});

test('a failure without a reply is a connection error, unless somebody called it off', () => {
  const cause = new TypeError('fetch failed');
  expect(errorFromThrown(cause)).toMatchObject({ type: 'connection_error', cause });
  const signal = AbortSignal.abort('not needed any more');
  expect(errorFromThrown(cause, { signal })).toMatchObject({
    type: 'aborted',
    cause: 'not needed any more',
  });
});

test('the guard knows errors of a second copy of the package', () => {
  const foreign = Object.assign(new Error('x'), { [Symbol.for('nusantara-ai.error')]: true });
  expect(isNusantaraError(foreign)).toBe(true);
  expect(isNusantaraError(new Error('x'))).toBe(false);
  expect(isNusantaraError(null)).toBe(false);
});
