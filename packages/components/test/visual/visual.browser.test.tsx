import type { Message } from '@nusantara-ai/client';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/styles.css';
import { Chat } from '../../src/chat/Chat.tsx';
import { ChatWidget } from '../../src/chat-widget/ChatWidget.tsx';
import { LocaleProvider } from '../../src/locale/LocaleProvider.tsx';
import { createTestChat, type TestChatOptions } from '../createTestChat.ts';
import { LiveBanner } from '../LiveBanner.tsx';
import './visual.css';

const noon = Date.UTC(2026, 5, 1, 5);

const looks = {
  light: { theme: 'light', dir: 'ltr', locale: 'en', width: 480 },
  dark: { theme: 'dark', dir: 'ltr', locale: 'id', width: 480 },
  '360 px': { theme: 'light', dir: 'ltr', locale: 'en', width: 360 },
  'right to left': { theme: 'light', dir: 'rtl', locale: 'en', width: 480 },
} as const;

const offline = { isOnline: () => false, subscribe: () => () => undefined };

const failures: readonly [prompt: string, options?: TestChatOptions][] = [
  ['/error 400'],
  ['/error 413'],
  ['/error 400 code=content_policy_violation'],
  ['/error 401 code=missing_api_key'],
  ['/error 401 code=invalid_api_key'],
  ['/error 402'],
  ['/error 403'],
  ['Hello', { model: 'nusantara-xl' }],
  ['/error 404 code=file_not_found message="No such file."'],
  ['/error 429 retry-after=12', { maxRetries: 2 }],
  ['/error 429 retry-after=90'],
  ['/error 429 daily'],
  ['/error 429 code=user_total_monthly_limit_exceeded'],
  ['/error 504'],
  ['/error 503 retry-after=9', { maxRetries: 2 }],
  ['/error 500'],
  ['/drop'],
  ['Hello', { connectivity: offline }],
  ['/cut after=0 Hello'],
  ['/cut Tell me about Ambon'],
  ['/empty'],
];

const written = `Wait for as long as the server asks, then add a little **jitter**:

\`\`\`ts
const wait = error.retryAfterMs ?? backoff(attempt, { base: 500 });
\`\`\`

- Stop after a few attempts.
- Never retry a \`400\`: it will not get better.

| status | again? |
| --- | --- |
| 429 | yes |
| 400 | no |`;

const conversation: Message[] = [
  said('user', 'How do I retry a rate-limited request politely?'),
  {
    ...said('assistant', written),
    timing: { startedAt: noon, firstTokenAt: noon + 300, endedAt: noon + 1200 },
    usage: { inputTokens: 20, outputTokens: 48, totalTokens: 68 },
  },
  said('user', 'Terima kasih! שלום'),
];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  document.documentElement.removeAttribute('dir');
});

for (const [name, { theme, dir, locale, width }] of Object.entries(looks)) {
  const show = async (element: ReactElement, height: number): Promise<void> => {
    await page.viewport(width, height);
    document.documentElement.dir = dir;
    render(
      <div data-testid="picture" className="picture" data-nusantara-theme={theme}>
        {element}
      </div>,
    );
  };
  const look = { theme, locale };

  test(`the widget, ${name}`, async () => {
    const { chat } = createTestChat();
    await show(
      <ChatWidget
        {...look}
        chat={chat}
        defaultOpen
        suggestions={['Summarise this page', 'Explain an error code']}
      />,
      780,
    );
    await expect.element(page.getByTestId('picture')).toMatchScreenshot(`widget ${name}`);
  });

  test(`the thread, ${name}`, async () => {
    const { chat } = createTestChat({ initialMessages: conversation });
    await show(<Chat {...look} chat={chat} />, 780);
    await expect.element(page.getByTestId('picture')).toMatchScreenshot(`thread ${name}`);
  });

  test(`the banners, ${name}`, async () => {
    const sessions = failures.map(([, options]) =>
      createTestChat({ maxRetries: 0, tokensPerSecond: Infinity, ...options }),
    );
    sessions.forEach(({ chat }, index) => void chat.send(failures[index]![0]));
    await show(
      <LocaleProvider locale={locale}>
        <div className="banners">
          {sessions.map(({ chat }, index) => (
            <LiveBanner key={failures[index]![0]} chat={chat} />
          ))}
        </div>
      </LocaleProvider>,
      780,
    );
    await vi.waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(failures.length));
    await expect.element(page.getByTestId('picture')).toMatchScreenshot(`banners ${name}`);
  });
}

function said(role: Message['role'], text: string): Message {
  return {
    id: text,
    role,
    state: 'complete',
    parts: [{ type: 'text', text }],
    createdAt: noon,
    requestIds: ['req_e951d673bf8238dd787f9329'],
  };
}
