import { expect, test } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  GatewayTimeoutError,
  InsufficientBalanceError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServiceUnavailableError,
} from './errors.ts';
import { isNusantaraError } from './NusantaraError.ts';
import { errorFromEvent, errorFromReply, errorFromThrown } from './toError.ts';

function reply(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return errorFromReply(new Response(null, { status, headers }), text);
}

test.each([
  [400, 'invalid_request_error', 'invalid_request', 83, InvalidRequestError],
  [401, 'authentication_error', 'auth', 84, AuthenticationError],
  [402, 'insufficient_balance', 'billing', 87, InsufficientBalanceError],
  [403, 'permission_error', 'permission', 88, PermissionError],
  [404, 'not_found_error', 'not_found', 89, NotFoundError],
  [407, 'authentication_error', 'auth', 84, AuthenticationError],
  [408, 'gateway_timeout', 'timeout', 91, GatewayTimeoutError],
  [409, 'service_unavailable', 'unavailable', 92, ServiceUnavailableError],
  [410, 'not_found_error', 'gone', 93, NotFoundError],
  [413, 'invalid_request_error', 'invalid_request', 94, InvalidRequestError],
  [415, 'invalid_request_error', 'invalid_request', 83, InvalidRequestError],
  [418, 'invalid_request_error', 'invalid_request', 83, InvalidRequestError],
  [422, 'invalid_request_error', 'invalid_request', 95, InvalidRequestError],
  [425, 'service_unavailable', 'unavailable', 92, ServiceUnavailableError],
  [429, 'rate_limit_exceeded', 'rate_limit', 96, RateLimitError],
  [500, 'api_error', 'server', 98, ApiError],
  [502, 'service_unavailable', 'unavailable', 102, ServiceUnavailableError],
  [503, 'service_unavailable', 'unavailable', 99, ServiceUnavailableError],
  [504, 'gateway_timeout', 'timeout', 101, GatewayTimeoutError],
  [529, 'service_unavailable', 'unavailable', 99, ServiceUnavailableError],
  [599, 'api_error', 'server', 98, ApiError],
])(
  'a reply with status %i and an empty body is %s, kind %s (faults 105 and %i)',
  (status, type, kind, _fault, errorClass) => {
    const error = reply(status, '');
    expect(error).toMatchObject({ type, kind, status, name: errorClass.name });
    expect(error).toBeInstanceOf(errorClass);
    expect(error.message).not.toBe('');
    const again = ['rate_limit', 'timeout', 'unavailable', 'server'].includes(kind);
    expect(error.retryable).toBe(again);
  },
);

test('the vendor spells authentication_error as auth_error (fault 85)', () => {
  expect(reply(401, { error: { message: 'm', type: 'auth_error' } })).toMatchObject({
    type: 'authentication_error',
    rawType: 'auth_error',
  });
});

test('an unknown type is kept and decides nothing (fault 107)', () => {
  expect(reply(503, { error: { message: 'm', type: 'sleepy_error' } })).toMatchObject({
    type: 'service_unavailable',
    rawType: 'sleepy_error',
  });
});

test('the status outranks the words, which are kept (fault 86)', () => {
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

const catalogue = {
  authentication_error:
    'missing_api_key invalid_api_key token_expired session_expired invalid_token authentication_error unauthorized',
  permission_error:
    'insufficient_tier coding_key_requires_coding_endpoint batch_api_not_allowed permission_error permission_denied_error forbidden',
  insufficient_balance: 'payment_required insufficient_quota insufficient_balance',
  rate_limit_exceeded:
    'rpm_exceeded tpm_exceeded itpm_exceeded otpm_exceeded rate_limit_exceeded rate_limit_error too_many_requests concurrent_batches_limit user_total_daily_limit_exceeded user_total_monthly_limit_exceeded total_daily_limit_exceeded daily_quota_exceeded usage_limit_exceeded',
  invalid_request_error:
    'invalid_parameter missing_parameter missing_required_parameter missing_required_field parameter_missing invalid_format invalid_messages invalid_parameter_type invalid_endpoint invalid_mcp_url context_window_exceeded context_length_exceeded unsupported_capability invalid_image_url invalid_url_format invalid_url_protocol invalid_base64_format missing_file invalid_purpose file_too_large invalid_file_format invalid_input_file cannot_cancel unprocessable_entity invalid_request_error invalid_prompt data_residency_mismatch bio_policy invalid_image image_too_large image_too_small image_parse_error image_content_policy_violation unsupported_image_media_type empty_image_file failed_to_download_image',
  not_found_error:
    'model_not_found file_not_found file_expired batch_not_found previous_response_not_found image_file_not_found not_found_error',
  api_error:
    'image_generation_failed content_unavailable internal_error server_error model_error api_error something_new',
  service_unavailable: 'service_unavailable overloaded_error',
  gateway_timeout: 'timeout gateway_timeout vector_store_timeout',
  stream_interrupted: 'stream_interrupted',
};

test.each(
  Object.entries(catalogue).flatMap(([type, words]) =>
    words.split(' ').map((word) => [word, type]),
  ),
)('without a status the word %s means %s, as a code and as a type', (word, type) => {
  expect(errorFromEvent({ error: { message: 'm', code: word } })).toMatchObject({ type });
  expect(errorFromEvent({ error: { message: 'm', type: word } })).toMatchObject({ type });
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
  [{ code: 429 }, 'rate_limit_exceeded'],
  [{ code: '503', type: 'api_error' }, 'service_unavailable'],
])('an error without a status goes by its words: %o is %s', (words, type) => {
  expect(errorFromEvent({ error: { message: 'x', ...words } })).toMatchObject({ type });
});

test.each([
  [429, { code: 'insufficient_quota' }, 'billing'],
  [429, { code: 'user_total_daily_limit_exceeded' }, 'quota'],
  [429, { type: 'usage_limit_exceeded' }, 'quota'],
  [400, { code: 'context_length_exceeded' }, 'context_length'],
  [413, { message: 'The prompt is too long.' }, 'context_length'],
  [400, { message: 'The context_length is exceeded.' }, 'context_length'],
  [400, { message: 'Be more contextual.' }, 'invalid_request'],
  [422, { message: 'This exceeds the maximum of 8192 tokens.' }, 'context_length'],
])(
  'status %i with %o is of the kind %s, and is not tried again (faults 87, 94 and 97)',
  (status, words, kind) => {
    expect(reply(status, { error: words })).toMatchObject({ kind, retryable: false });
  },
);

test.each([
  ['the error object', { error: { message: 'm', request_id: 'req_body' } }],
  ['the top level', { error: { message: 'm' }, request_id: 'req_body' }],
  ['info_metadata', { error: { message: 'm' }, info_metadata: { request_id: 'req_body' } }],
  ['_metadata', { error: { message: 'm' }, _metadata: { request_id: 'req_body' } }],
])('finds the request id in %s when no header has it (fault 110)', (_place, body) => {
  expect(reply(500, body)).toMatchObject({ requestId: 'req_body', requestIdFrom: 'body' });
});

test('the request id of a header is enough, the first of a repeated one (fault 109)', () => {
  const headers = new Headers({ 'x-request-id': 'req_1' });
  headers.append('x-request-id', 'req_2');
  expect(errorFromReply(new Response(null, { status: 500, headers }), '')).toMatchObject({
    requestId: 'req_1',
    requestIdFrom: 'header',
  });
});

test('without any request id there is none, and the time is known (fault 112)', () => {
  const { requestId, requestIdFrom, at } = reply(500, '');
  expect({ requestId, requestIdFrom }).toEqual({ requestId: undefined, requestIdFrom: undefined });
  expect(Date.now() - at).toBeLessThan(10_000);
});

test('the request id of the header comes first, and a different one in the body is kept beside it (fault 111)', () => {
  const body = { error: { message: 'm', request_id: 'req_body' } };
  expect(reply(500, body, { 'x-request-id': 'req_head' })).toMatchObject({
    requestId: 'req_head',
    requestIdFrom: 'header',
    bodyRequestId: 'req_body',
  });
  expect(reply(500, body, { 'request-id': 'req_body' })).toMatchObject({
    requestId: 'req_body',
    bodyRequestId: undefined,
  });
});

test('a request id may have 200 characters, and no more (fault 113)', () => {
  for (const length of [1, 200]) {
    const id = 'x'.repeat(length);
    expect(reply(500, { request_id: id }).requestId).toBe(id);
    expect(reply(500, '', { 'x-request-id': id }).requestId).toBe(id);
  }
  const tooLong = 'x'.repeat(201);
  const body = { error: { request_id: tooLong }, request_id: 'req_body' };
  expect(reply(500, body, { 'x-request-id': tooLong, 'request-id': '' })).toMatchObject({
    requestId: 'req_body',
    requestIdFrom: 'body',
  });
});

test.each([['x'.repeat(5_000)], ['<b>req</b> x'], [''], ['two words'], ['a, b'], ['a\nb']])(
  'a request id that could do harm is dropped: %j (fault 113)',
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
  [{ 'retry-after': '9'.repeat(400) }, {}, 1e15],
  [{ 'retry-after': '1.5' }, {}, 1500],
  [{ 'retry-after-ms': '20.5' }, {}, 20.5],
  [{ 'retry-after-ms': 'soon', 'retry-after': '2' }, {}, 2000],
  [{}, { details: { retry_after: 'soon' }, retry_after: 5 }, 5000],
  [{}, { details: { retry_after: null }, retry_after: '7' }, 7000],
  [{}, { details: { reset: '2099-10-21T07:28:00' } }, undefined],
  [{ 'retry-after': '2099-10-21T07:28:00Z' }, {}, undefined],
  [{ 'retry-after': '+3' }, {}, undefined],
  [{ 'retry-after': '1.' }, {}, undefined],
  [{ 'retry-after': '-1' }, {}, undefined],
  [{ 'retry-after': 'soon' }, {}, undefined],
  [{ 'retry-after': '10s' }, {}, undefined],
  [{ 'retry-after': '5, 10' }, {}, undefined],
  [{ 'retry-after': '0x10' }, {}, undefined],
  [{ 'retry-after': '1e3' }, {}, undefined],
  [{ 'retry-after': 'NaN' }, {}, undefined],
  [{}, { details: { reset: '2015-10-21T07:28:00Z' } }, undefined],
  [{}, { details: 'Wait a little.' }, undefined],
  [{}, { retry_after: [5] }, undefined],
  [{}, { retry_after: true }, undefined],
])(
  'reads the wait of headers %o and error %o as %s ms (faults 114 to 119)',
  (headers, error, wait) => {
    expect(reply(429, { error: { message: 'm', ...error } }, headers).retryAfterMs).toBe(wait);
  },
);

/** The three forms of a date in HTTP. */
function httpDates(date: Date): string[] {
  const utc = date.toUTCString();
  const [, weekday, day, month, year, time] = /^(\w+), (\d+) (\w+) (\d+) (\S+)/.exec(utc)!;
  const longName = date.toLocaleString('en', { weekday: 'long', timeZone: 'UTC' });
  return [
    utc,
    `${longName}, ${day}-${month}-${year!.slice(2)} ${time} GMT`,
    `${weekday} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`,
  ];
}

test('reads the wait of a date in a header or in the body against the clock (fault 115)', () => {
  const byHeader = httpDates(soon).map((date) => reply(503, '', { 'retry-after': date }));
  const byBody = reply(429, { error: {}, usage: { reset_date: soon.toISOString() } });
  const byTheLater = reply(429, {
    error: { details: { reset: '2015-10-21T07:28:00Z' } },
    usage: { reset_date: soon.toISOString() },
  });
  for (const { retryAfterMs } of [...byHeader, byBody, byTheLater]) {
    expect(retryAfterMs).toBeGreaterThan(25_000);
    expect(retryAfterMs).toBeLessThanOrEqual(30_000);
  }
});

const inAMinute = () => new Date(Date.now() + 60_000);
const neosantara = (remaining: number) => ({
  'x-neosantara-ratelimit-requests-limit': '10',
  'x-neosantara-ratelimit-requests-remaining': String(remaining),
  'x-neosantara-ratelimit-requests-reset': inAMinute().toISOString(),
});

test.each([
  ["the API's own headers", neosantara(0), 'RPM', 10, 60_000],
  [
    'the headers of OpenAI',
    {
      'x-ratelimit-limit-tokens': '8000',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': '1m0.5s',
    },
    'TPM',
    8000,
    60_500,
  ],
  [
    'the monthly headers',
    {
      'x-ratelimit-limit': '66667',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(inAMinute().getTime() / 1000)),
    },
    'MONTHLY',
    66_667,
    60_000,
  ],
])('a 429 that says nothing else is read by %s', (_whose, headers, name, limit, wait) => {
  const error = reply(429, '', headers);
  expect(error.limit).toMatchObject({ name, limit, remaining: 0 });
  expect(error.retryAfterMs).toBeGreaterThan(wait - 2_000);
  expect(error.retryAfterMs).toBeLessThanOrEqual(wait + 1_000);
});

test('the reset of a budget counts only on a 429, only when it is spent, and only for want of better', () => {
  expect(reply(429, '', neosantara(3)).retryAfterMs).toBeUndefined();
  expect(reply(429, '', neosantara(3)).limit).toBeUndefined();
  expect(reply(503, '', neosantara(0)).retryAfterMs).toBeUndefined();
  expect(reply(429, '', { ...neosantara(0), 'retry-after': '2' }).retryAfterMs).toBe(2_000);
});

test('the limit a body names is completed by the headers of that budget', () => {
  const headers = {
    ...neosantara(3),
    'x-neosantara-ratelimit-output-tokens-limit': '8000',
    'x-neosantara-ratelimit-output-tokens-remaining': '0',
  };
  expect(reply(429, { error: { message: 'm', code: 'otpm_exceeded' } }, headers).limit).toEqual({
    name: 'OTPM',
    limit: 8000,
    remaining: 0,
  });
});

test.each(['soon', '1s2', '5', '-1', '1e3', '9'.repeat(400)])(
  'a reset of %j is no time',
  (value) => {
    const headers = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': value };
    expect(reply(429, '', headers)).toMatchObject({
      retryAfterMs: undefined,
      limit: { name: 'RPM', remaining: 0 },
    });
  },
);

test('names the limit a 429 speaks of (fault 96)', () => {
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
  expect(reply(429, { error: { message: '5 requests-per-minute' } }).limit).toEqual({
    name: 'RPM',
  });
  expect(reply(429, { error: { message: 'The corpmail is full.' } }).limit).toBeUndefined();
  expect(reply(429, { error: { message: 'Slow down.' } }).limit).toBeUndefined();
});

test.each([
  ['{"error":"It broke."}', 'It broke.'],
  ['{"errors":[{"message":"First."},{"message":"Second."}]}', 'First.'],
  ['{"errors":["Words."],"code":"x"}', 'Words.'],
  ['{"error":[{"message":"Listed."}]}', 'Listed.'],
  ['{"error":"","message":"Beside it."}', 'Beside it.'],
  ['[1,"x",{"error":{"message":"Deep in it."}}]', 'Deep in it.'],
  ['[{"message":"In a list."}]', 'In a list.'],
  ['"Just words."', 'Just words.'],
  ['\uFEFF {"message":"At the top."}', 'At the top.'],
  ['{"detail":[{"loc":["body"],"msg":"field required"}]}', 'field required'],
])(
  'finds the message in %s, whatever the content type (faults 95, 106 and 108)',
  (body, message) => {
    expect(reply(422, body).message).toBe(message);
  },
);

test.each([['<html>Bad gateway</html>'], [''], ['null'], ['[]'], ['{"error":null}'], ['{"err']])(
  'a body that says nothing gets a sentence of ours: %s (faults 101, 102 and 108)',
  (body) => {
    const { message } = reply(502, body, { 'content-type': 'text/html' });
    expect(message).toContain('502');
    expect(message).not.toContain('<');
  },
);

test.each([
  ['<b>No.</b> <script>alert(1)</script>', '<b>No.</b> <script>alert(1)</script>'],
  ['No\u0000 such\u001b[31m\u009b model.\nSorry.', 'No such[31m model.\nSorry.'],
  ['model \u202Etxt.exe\u202C', 'model txt.exe'],
  [' \u0007 ', 'The server answered 400.'],
])('the message %j is text without control characters (fault 122)', (message, expected) => {
  expect(reply(400, { error: { message } }).message).toBe(expected);
});

test('what the server names and says is cut, never through a character', () => {
  const error = reply(400, {
    error: { message: `${'x'.repeat(1_999)}🎉`, type: 't'.repeat(999), code: 'c'.repeat(999) },
  });
  expect(error.message).toBe('x'.repeat(1_999));
  expect(error.rawType).toHaveLength(200);
  expect(error.code).toHaveLength(200);
});

test('takes a short plain text as the message', () => {
  expect(reply(503, 'Down for maintenance', { 'content-type': 'text/plain' }).message).toBe(
    'Down for maintenance',
  );
});

test('only own properties of a body are read (fault 36)', () => {
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

test('a failure without a reply is a connection error, unless somebody called it off (faults 126 and 132)', () => {
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
