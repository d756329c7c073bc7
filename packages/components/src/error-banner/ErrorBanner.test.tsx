import { NusantaraError, type ErrorDetails, type ErrorKind } from '@nusantara-ai/client';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RefAttributes } from 'react';
import { expect, test, vi } from 'vitest';
import { en } from '../locale/en.ts';
import { id } from '../locale/id.ts';
import { LocaleProvider } from '../locale/LocaleProvider.tsx';
import { ErrorBanner } from './ErrorBanner.ts';
import { told } from './told.ts';
import type { ErrorBannerProps } from './ErrorBannerRoot.tsx';

const requestId = 'req_e951d673bf8238dd787f9329';

const handlers = {
  onRetry: vi.fn<() => void>(),
  onTryNow: vi.fn<() => void>(),
  onCancel: vi.fn<() => void>(),
  onEdit: vi.fn<() => void>(),
  onContinue: vi.fn<() => void>(),
  onNewChat: vi.fn<() => void>(),
  onChooseModel: vi.fn<() => void>(),
};

function failure(kind: ErrorKind, details: Partial<ErrorDetails> = {}): NusantaraError {
  return new NusantaraError({ type: 'api_error', kind, message: 'raw', requestId, ...details });
}

function show(
  props: ErrorBannerProps & RefAttributes<HTMLDivElement>,
  locale: 'en' | 'id' = 'en',
): void {
  render(
    <LocaleProvider locale={locale}>
      <ErrorBanner {...props} />
    </LocaleProvider>,
  );
}

const cases: readonly [
  name: string,
  props: ErrorBannerProps,
  title: string,
  solid: string | undefined,
  quiet: readonly string[],
][] = [
  [
    'invalid_request',
    { error: failure('invalid_request') },
    'That message couldn’t be sent',
    'Edit message',
    [],
  ],
  [
    'context_length',
    { error: failure('context_length') },
    'This conversation is too long',
    'Start a new chat',
    ['Edit message'],
  ],
  ['auth', { error: failure('auth') }, 'This chat isn’t signed in', undefined, ['Try again']],
  [
    'billing',
    { error: failure('billing') },
    'This chat is out of credit',
    undefined,
    ['Try again'],
  ],
  [
    'permission',
    { error: failure('permission') },
    'This chat may not do that',
    undefined,
    ['Try again'],
  ],
  [
    'model_not_found',
    { error: failure('not_found', { code: 'model_not_found' }), model: 'nusantara-xl' },
    'That model isn’t available',
    'Choose a model',
    ['Try again'],
  ],
  ['not_found', { error: failure('not_found') }, 'That isn’t available', undefined, ['Try again']],
  [
    'a filter that held the message back',
    { error: failure('invalid_request', { code: 'content_policy_violation' }) },
    'That message was held back',
    'Edit message',
    [],
  ],
  [
    'no key',
    { error: failure('auth', { code: 'missing_api_key' }) },
    'This chat isn’t set up yet',
    undefined,
    ['Try again'],
  ],
  [
    'quota of a day',
    { error: failure('quota', { code: 'daily_quota_exceeded' }) },
    'Today’s budget is used up',
    undefined,
    ['Try again'],
  ],
  [
    'stalled with nothing kept',
    { error: failure('stream_interrupted', { code: 'stalled' }) },
    'The answer went quiet',
    'Try again',
    [],
  ],
  [
    'stalled with text kept',
    { error: failure('stream_interrupted', { code: 'stalled' }), kept: true },
    'The answer went quiet',
    'Continue',
    ['Start over'],
  ],
  ['gone', { error: failure('gone') }, 'That is no longer available', undefined, ['Try again']],
  ['rate_limit', { error: failure('rate_limit') }, 'Too many messages for now', 'Try again', []],
  ['quota', { error: failure('quota') }, 'The budget is used up', undefined, ['Try again']],
  ['timeout', { error: failure('timeout') }, 'This took too long', 'Try again', []],
  ['unavailable', { error: failure('unavailable') }, 'The service is busy', 'Try again', []],
  ['server', { error: failure('server') }, 'Something went wrong on our side', 'Try again', []],
  [
    'network',
    { error: failure('network', { code: 'connection_failed' }) },
    'The service can’t be reached',
    'Try again',
    [],
  ],
  [
    'offline',
    { error: failure('network', { code: 'offline' }) },
    'You’re offline',
    'Try again',
    [],
  ],
  [
    'interrupted with nothing kept',
    { error: failure('stream_interrupted') },
    'The connection was lost',
    'Try again',
    [],
  ],
  [
    'interrupted with text kept',
    { error: failure('stream_interrupted'), kept: true },
    'The answer was cut off',
    'Continue',
    ['Start over'],
  ],
  ['parse', { error: failure('parse') }, 'The answer couldn’t be read', 'Try again', []],
  [
    'unknown',
    { error: failure('from_the_future' as ErrorKind) },
    'Something went wrong',
    'Try again',
    [],
  ],
];

test.each(cases)(
  '%s says what happened and offers one clear action',
  (_, props, title, solid, quiet) => {
    show({ ...props, ...handlers });

    const banner = screen.getByRole('group', { name: title });
    const buttons = [...banner.querySelectorAll('.nusantara-button')].filter(
      (button) => !button.closest('details'),
    );
    expect(buttons.map((button) => button.textContent)).toEqual([
      ...(solid ? [solid] : []),
      ...quiet,
    ]);
    expect(buttons.filter((button) => button.hasAttribute('data-solid'))).toHaveLength(
      solid ? 1 : 0,
    );
  },
);

test.each(['en', 'id'] as const)('every kind has a title and a body in %s', (locale) => {
  for (const [, props] of cases) {
    const { unmount } = render(
      <LocaleProvider locale={locale}>
        <ErrorBanner {...props} />
      </LocaleProvider>,
    );
    const alert = screen.getByRole('alert');
    expect(alert.querySelector('strong')?.textContent).toMatch(/^\p{Lu}.{5,}$/u);
    expect(alert.querySelector('p')?.textContent).toMatch(/.{15,}[.?]$/u);
    expect(alert).not.toHaveTextContent(/!|undefined|null/u);
    unmount();
  }
});

test('the two languages share no sentence', () => {
  const facts = { reason: 'r', model: 'm' };
  for (const [name, copy] of Object.entries(en.error)) {
    const other = id.error[name as keyof typeof id.error];
    expect(told(other.title, facts)).not.toBe(told(copy.title, facts));
    expect(told(other.body, facts)).not.toEqual(told(copy.body, facts));
  }
});

test('shows nothing for what a person called off', () => {
  const { container } = render(<ErrorBanner error={failure('aborted')} />);
  expect(container).toBeEmptyDOMElement();
});

test('copies the request id by click', async () => {
  const user = userEvent.setup();
  show({ error: failure('server') });

  await user.click(screen.getByRole('button', { name: 'Copy request ID' }));

  expect(await navigator.clipboard.readText()).toBe(requestId);
  expect(screen.getByText('Copied')).toHaveRole('status');
});

test('copies the request id by keyboard', async () => {
  const user = userEvent.setup();
  show({ error: failure('server'), onRetry: handlers.onRetry });

  await user.tab();
  expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
  await user.tab();
  expect(screen.getByRole('button', { name: 'Copy request ID' })).toHaveFocus();
  await user.keyboard('{Enter}');

  expect(await navigator.clipboard.readText()).toBe(requestId);
});

test('has no row for a request id that there is none of', () => {
  show({ error: new NusantaraError({ type: 'api_error', kind: 'server', message: 'raw' }) });
  expect(screen.queryByText('Request ID')).not.toBeInTheDocument();
});

test('announces what happened and what to do, and not the request id (fault 238)', () => {
  show({ error: failure('server') });
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('Something went wrong on our side');
  expect(alert).not.toHaveTextContent(requestId);
});

test('a failure that was there before is not announced', () => {
  show({ error: failure('server'), quiet: true });
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('shows the reason of the server as text', () => {
  const message = '<img src=x onerror=alert(1)> is empty.';
  show({ error: failure('invalid_request', { message }) });
  expect(
    screen.getByText('<img src=x onerror=alert(1)> is empty', { selector: 'em' }),
  ).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
});

test.each([
  ['en', 'The limit of 10 requests a minute is reached.'],
  ['id', 'Batas 10 permintaan per menit sudah tercapai.'],
] as const)('names the limit that was hit in %s', (locale, sentence) => {
  show({ error: failure('rate_limit', { limit: { name: 'RPM', limit: 10 } }) }, locale);
  expect(screen.getByRole('alert')).toHaveTextContent(sentence);
});

test('says when a long pause is over', () => {
  const at = new Date().setHours(10, 0, 0, 0);
  show({ error: failure('rate_limit', { at, retryAfterMs: 90 * 60_000 }) });
  expect(screen.getByRole('alert')).toHaveTextContent('You can send again at 11:30 AM.');
});

test('names no absurd date', () => {
  show({ error: failure('rate_limit', { retryAfterMs: 99_999_999_999_000 }) });
  expect(screen.getByRole('alert')).toHaveTextContent('Try again a little later.');
});

test('counts a wait down and says which attempt comes (fault 232)', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const error = failure('rate_limit');
  const wait = { attempt: 2, maxAttempts: 3, until: Date.now() + 3000, error };
  show({ error, wait, ...handlers });

  expect(screen.getByRole('timer')).toHaveTextContent(
    'Sending again by itself in 3 s. Attempt 2 of 3.',
  );
  const spoken = screen.getByText('Sending again by itself in 3 seconds. Attempt 2 of 3.');
  expect(spoken).toHaveRole('status');
  await vi.advanceTimersByTimeAsync(1000);
  await vi.waitFor(() => expect(screen.getByRole('timer')).toHaveTextContent('in 2 s'));
  expect(spoken).toHaveTextContent('in 3 seconds');

  await user.click(screen.getByRole('button', { name: 'Send now' }));
  expect(handlers.onTryNow).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(handlers.onCancel).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test('waits for the network without a clock', () => {
  const error = failure('network', { code: 'offline' });
  show({ error, wait: { attempt: 1, maxAttempts: 3, until: undefined, error }, ...handlers });
  expect(screen.getByRole('alert')).toHaveTextContent('will be sent when the connection is back');
  expect(screen.queryByRole('timer')).not.toBeInTheDocument();
});

test('copies all details as text, in the words of the API', async () => {
  const user = userEvent.setup();
  const at = Date.UTC(2025, 0, 2, 3, 4, 5);
  const details = {
    code: 'overloaded',
    status: 503,
    at,
    bodyRequestId: 'req_body',
    rawType: 'overloaded_error',
  };
  show({ error: failure('unavailable', details) }, 'id');

  await user.click(screen.getByText('Rincian'));
  await user.click(screen.getByRole('button', { name: 'Salin rincian' }));

  expect(await navigator.clipboard.readText()).toBe(
    [
      'type: api_error (overloaded_error)',
      'code: overloaded',
      'status: 503',
      'message: raw',
      'time: 2025-01-02T03:04:05.000Z',
      `request_id: ${requestId}`,
      'body_request_id: req_body',
    ].join('\n'),
  );
});

test('hands ref, class name and other props to its element', () => {
  const ref = vi.fn<(element: HTMLDivElement | null) => void>();
  show({ error: failure('server'), className: 'mine', ref });
  const banner = screen.getByRole('group', { name: 'Something went wrong on our side' });
  expect(banner).toHaveClass('nusantara-banner', 'mine');
  expect(banner).toHaveAttribute('data-kind', 'server');
  expect(within(banner).getByRole('alert')).toBeVisible();
  expect(ref).toHaveBeenCalledWith(banner);
});
