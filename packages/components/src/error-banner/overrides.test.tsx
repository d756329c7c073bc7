import { NusantaraError, type ErrorDetails } from '@nusantara-ai/client';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { createTestChat } from '../../test/createTestChat.ts';
import { Chat } from '../chat/Chat.tsx';
import { ErrorBanner } from './ErrorBanner.ts';
import type { ErrorOverrides } from './ErrorOverrides.ts';
import { ErrorOverridesProvider } from './ErrorOverridesProvider.ts';

function failure(details: Partial<ErrorDetails>): NusantaraError {
  return new NusantaraError({
    type: 'insufficient_balance',
    kind: 'billing',
    message: 'raw',
    requestId: 'req_1',
    ...details,
  });
}

function show(overrides: ErrorOverrides, details: Partial<ErrorDetails> = {}): NusantaraError {
  const error = failure(details);
  render(
    <ErrorOverridesProvider value={overrides}>
      <ErrorBanner error={error} onRetry={() => undefined} />
    </ErrorOverridesProvider>,
  );
  return error;
}

test('an app says in its own words what happened and what to do', () => {
  show({
    billing: {
      title: 'Your plan is used up',
      body: ({ error }) => ['Top it up. ', { code: error?.requestId ?? '' }],
    },
  });
  expect(screen.getByRole('group', { name: 'Your plan is used up' })).toBeVisible();
  expect(screen.getByText('req_1', { selector: 'p code' })).toBeVisible();
});

test('an app gives its own action, in the place of the solid one', async () => {
  const user = userEvent.setup();
  const onClick = vi.fn<(error: NusantaraError) => void>();
  const error = show({ billing: { action: { label: 'Top up', onClick } } });
  expect(screen.getByText('This chat is out of credit')).toBeVisible();
  const button = screen.getByRole('button', { name: 'Top up' });
  expect(button).toHaveAttribute('data-solid');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  await user.click(button);
  expect(onClick).toHaveBeenCalledExactlyOnceWith(error);
});

test('an app takes an action away', () => {
  show({ server: { action: null } }, { type: 'api_error', kind: 'server' });
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
});

test('while a retry is due, the way to go now and that to give up stay what they are', () => {
  const error = failure({ type: 'service_unavailable', kind: 'unavailable' });
  const action = { label: 'See the status page', onClick: () => undefined };
  render(
    <ErrorOverridesProvider value={{ unavailable: { action } }}>
      <ErrorBanner
        error={error}
        wait={{ attempt: 1, maxAttempts: 3, until: Date.now() + 60_000, error }}
        onTryNow={() => undefined}
        onCancel={() => undefined}
      />
    </ErrorOverridesProvider>,
  );
  expect(screen.getByRole('button', { name: 'Try now' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'See the status page' })).not.toBeInTheDocument();
});

test('an app renders the whole banner, by the case before by the type', () => {
  show({
    billing: { render: ({ error }) => <p>By case: {error.type}</p> },
    insufficient_balance: { render: () => <p>By type</p> },
  });
  expect(screen.getByText('By case: insufficient_balance')).toBeVisible();
});

test('an override by type counts for each of its cases', () => {
  show(
    { rate_limit_exceeded: { title: 'Slow down a little' } },
    { type: 'rate_limit_exceeded', kind: 'quota' },
  );
  expect(screen.getByText('Slow down a little')).toBeVisible();
});

test('a whole chat takes them as a prop', async () => {
  const { chat } = createTestChat({ fault: '/error 402' });
  const user = userEvent.setup();
  render(<Chat chat={chat} errors={{ billing: { title: 'Your plan is used up' } }} />);
  await user.type(screen.getByRole('textbox'), 'Hello{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Your plan is used up');
});

test('parts of the app’s own choice', () => {
  render(
    <ErrorBanner.Root
      error={new NusantaraError({ type: 'api_error', kind: 'server', message: 'raw' })}
    >
      <ErrorBanner.Title render={({ children, ...props }) => <h3 {...props}>{children}</h3>} />
      <ErrorBanner.Body />
    </ErrorBanner.Root>,
  );
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Something went wrong');
  expect(screen.queryByText('Details')).not.toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
