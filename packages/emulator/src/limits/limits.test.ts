import { expect, test } from 'vitest';
import { createEmulator, createManualClock, type EmulatorOptions } from '../index.ts';
import { base, chat, get, post, respond } from '../../test/ask.ts';

const minute = 60_000;
const hour = 60 * minute;

function setUp(options: EmulatorOptions) {
  const clock = createManualClock(Date.UTC(2026, 0, 30, 12));
  const { fetch } = createEmulator({ clock, ...options });
  const ask = async (prompt = 'Hello', key = 'nsk_test', more = {}) => {
    const headers = { authorization: `Bearer ${key}` };
    const body = chat(prompt, { stream: false, ...more });
    const response = await fetch(`${base}/chat/completions`, post(body, headers));
    return { status: response.status, headers: response.headers, json: await response.json() };
  };
  return { ask, clock, fetch };
}

test('lets as many requests through in any minute as the limit says', async () => {
  const { ask, clock } = setUp({ limits: { rpm: 2 } });
  const left = async () => (await ask()).headers.get('x-neosantara-ratelimit-requests-remaining');

  expect(await left()).toBe('1');
  await clock.advance(20_000);
  expect(await left()).toBe('0');
  await clock.advance(10_500);
  const refused = await ask();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('30');
  expect(refused.headers.get('x-neosantara-ratelimit-requests-limit')).toBe('2');
  expect(refused.json.error).toMatchObject({
    code: 'rpm_exceeded',
    details: { limit: 2, remaining: 0, retry_after: 30 },
  });

  await clock.advance(29_500);
  expect((await ask()).status).toBe(200);
  expect((await ask()).headers.get('retry-after')).toBe('20');
});

test('counts every key for itself, and only requests for an answer', async () => {
  const { ask, fetch } = setUp({ limits: { rpm: 1 } });
  await fetch(`${base}/models`, get());
  await fetch(`${base}/chat/completions`, post({}));

  expect((await ask()).status).toBe(200);
  expect((await ask('Hello', 'nsk_other')).status).toBe(200);
  expect((await ask()).status).toBe(429);
});

test('does not count what it refuses', async () => {
  const { ask, clock } = setUp({ limits: { rpm: 1 } });
  await ask();
  for (let tries = 0; tries < 5; tries++) {
    await clock.advance(10_000);
    await ask();
  }
  await clock.advance(10_000);

  expect((await ask()).status).toBe(200);
});

test('limits the input tokens of a minute, and leaves the requests alone', async () => {
  const { ask } = setUp({ limits: { tpm: 20 } });
  const first = await ask('x'.repeat(40));
  expect(first.headers.get('x-neosantara-ratelimit-input-tokens-remaining')).toBe('6');
  const second = await ask('x'.repeat(40));

  expect(second.status).toBe(429);
  expect(second.json.error.code).toBe('tpm_exceeded');
  expect(second.headers.get('x-neosantara-ratelimit-input-tokens-remaining')).toBe('6');
  expect(second.headers.get('x-neosantara-ratelimit-requests-remaining')).toBe('30');
});

test('charges an answer that is too long to the next requests of the minute', async () => {
  const { ask, clock } = setUp({ limits: { otpm: 5 }, dialect: 'e', rateHeaders: 'x-neosantara' });
  const first = await ask('Plan a trip');
  expect(first.json.usage.completion_tokens).toBeGreaterThan(5);
  const refused = await ask();

  expect(refused.json.error).toMatchObject({ type: 'rate_limit_error', code: 'otpm_exceeded' });
  expect(refused.headers.get('x-neosantara-ratelimit-output-tokens-limit')).toBe('5');
  expect(refused.headers.get('x-neosantara-ratelimit-output-tokens-remaining')).toBe('0');
  await clock.advance(60_000);
  expect((await ask()).status).toBe(200);
});

test('gives a day back at midnight', async () => {
  const { ask, clock } = setUp({ limits: { rpd: 1 } });
  await ask();
  const refused = await ask();
  expect(refused.json.error.code).toBe('rate_limit_exceeded');
  expect(refused.headers.get('retry-after')).toBe(String(12 * 3600));
  await clock.advance(12 * hour - 1);
  expect((await ask()).status).toBe(429);
  await clock.advance(1);

  expect((await ask()).status).toBe(200);
});

test('charges an answer that goes beyond the tokens of the day to the next request', async () => {
  const { ask, clock } = setUp({ limits: { tpd: 30 } });
  expect((await ask('Plan a trip')).json.usage.total_tokens).toBeGreaterThan(30);
  const refused = await ask();
  expect(refused.json).toMatchObject({
    error: { type: 'usage_limit_exceeded', code: 'user_total_daily_limit_exceeded' },
    usage: { limit: 30, remaining: 0, reset_date: '2026-01-31T00:00:00.000Z' },
  });
  await clock.advance(12 * hour);

  expect((await ask()).status).toBe(200);
});

test('gives a month back on its first day, and tells how much of it is used', async () => {
  const { ask, clock } = setUp({ limits: { monthlyTokens: 30 }, metadata: true });
  const { json } = await ask('Plan a trip');
  expect(json['_metadata'].user_total_usage).toEqual({
    used: json.usage.prompt_tokens,
    limit: 30,
    remaining: 30 - json.usage.prompt_tokens,
    reset_at: '2026-02-01T00:00:00.000Z',
  });
  expect((await ask()).json.error.code).toBe('user_total_monthly_limit_exceeded');
  await clock.advance(36 * hour);

  expect((await ask()).status).toBe(200);
});

test('speaks of limits in the chosen dialect', async () => {
  const { ask } = setUp({ limits: { tpm: 5 }, dialect: 'e' });

  expect((await ask('x'.repeat(40))).json.error).toMatchObject({
    type: 'rate_limit_error',
    code: 'itpm_exceeded',
  });
});

test('refuses what the balance may not cover, in rupiah', async () => {
  const models = [
    {
      id: 'nusantara-base',
      object: 'model' as const,
      created: 0,
      owned_by: 'test',
      pricing: { currency: 'IDR', prompt: 0, completion: 1_000_000 },
    },
  ];
  const { ask } = setUp({ models, balance: 1500 });
  const first = await ask('Hello');
  const spent = first.json.usage.completion_tokens;
  expect(Number(first.headers.get('x-neosantara-billed-idr'))).toBe(spent);

  const refused = await ask('Hello', 'nsk_test', { max_tokens: 2000 });
  expect([refused.status, refused.json.error.type, refused.json.error.code]).toEqual([
    402,
    'insufficient_balance',
    'payment_required',
  ]);
  expect(refused.json.error.message).toBe(
    `The estimated cost is Rp 2.000, but your balance is Rp ${new Intl.NumberFormat('id-ID').format(1500 - spent)}. Please top up.`,
  );
  expect((await ask('Hello', 'nsk_test', { max_tokens: 1 })).status).toBe(200);
});

test('can call an empty balance a 429', async () => {
  const { ask } = setUp({ balance: 0, dialect: 'd' });
  const { status, json } = await ask();

  expect([status, json.error.code]).toEqual([429, 'insufficient_quota']);
});

test('does not charge for an answer that was not waited for', async () => {
  const { ask, clock, fetch } = setUp({ balance: 2, tokensPerSecond: 1 });
  const stop = new AbortController();
  const leaving = fetch(`${base}/responses`, {
    ...post(respond('Hello', { stream: false })),
    signal: stop.signal,
  });
  await clock.advance(1000);
  stop.abort();
  await expect(leaving).rejects.toHaveProperty('name', 'AbortError');
  const answer = ask();
  await clock.advance(hour);

  expect((await answer).status).toBe(200);
});

test('refuses limits that make no sense', () => {
  expect(() => createEmulator({ limits: { rpm: 0 } })).toThrow('limits.rpm must be above 0');
  expect(() => createEmulator({ balance: -1 })).toThrow(RangeError);
});
