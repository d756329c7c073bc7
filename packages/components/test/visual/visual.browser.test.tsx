import type { Message } from '@nusantara-ai/client';
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/styles.css';
import { Chat } from '../../src/chat/Chat.tsx';
import { ChatWidget } from '../../src/chat-widget/ChatWidget.tsx';
import { LocaleProvider } from '../../src/locale/LocaleProvider.tsx';
import { createTestChat } from '../createTestChat.ts';
import { failures } from '../failures.ts';
import { LiveBanner } from '../LiveBanner.tsx';
import { prefer, type Preference } from '../prefer.ts';
import './visual.css';

interface Look {
  readonly theme: 'light' | 'dark';
  readonly dir: 'ltr' | 'rtl';
  readonly locale: 'en' | 'id';
  /** Of the window, in pixels. */
  readonly width: number;
  readonly density?: 'compact';
  /** What the person has set in the system. */
  readonly media?: Preference;
}

const noon = Date.UTC(2026, 5, 1, 5);

/** For the edges of letters, which machines draw differently. */
const tolerance = { comparatorOptions: { allowedMismatchedPixelRatio: 0.01 } };

const looks: Readonly<Record<string, Look>> = {
  light: { theme: 'light', dir: 'ltr', locale: 'en', width: 480 },
  dark: { theme: 'dark', dir: 'ltr', locale: 'id', width: 480 },
  '360 px': { theme: 'light', dir: 'ltr', locale: 'en', width: 360 },
  'right to left': { theme: 'light', dir: 'rtl', locale: 'en', width: 480 },
  compact: { theme: 'light', dir: 'ltr', locale: 'id', width: 480, density: 'compact' },
  'high contrast': {
    theme: 'dark',
    dir: 'ltr',
    locale: 'en',
    width: 480,
    media: { name: 'prefers-contrast', value: 'more' },
  },
  'forced colours': {
    theme: 'light',
    dir: 'ltr',
    locale: 'en',
    width: 480,
    media: { name: 'forced-colors', value: 'active' },
  },
};

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

afterEach(async () => {
  cleanup();
  await prefer();
  vi.useRealTimers();
  document.documentElement.removeAttribute('dir');
});

for (const [name, { theme, dir, locale, width, density, media }] of Object.entries(looks)) {
  const show = async (element: ReactElement, height: number): Promise<void> => {
    await page.viewport(width, height);
    document.documentElement.dir = dir;
    await prefer(...(media ? [media] : []));
    render(
      <div
        data-testid="picture"
        className="picture"
        data-nusantara-theme={theme}
        data-nusantara-density={density}
      >
        {element}
      </div>,
    );
  };
  const look = { theme, locale, density };

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
    await expect
      .element(page.getByTestId('picture'))
      .toMatchScreenshot(`widget ${name}`, tolerance);
  });

  test(`the thread, ${name}`, async () => {
    const { chat } = createTestChat({ initialMessages: conversation });
    await show(<Chat {...look} chat={chat} />, 780);
    await expect
      .element(page.getByTestId('picture'))
      .toMatchScreenshot(`thread ${name}`, tolerance);
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
      4300,
    );
    await vi.waitFor(() =>
      expect(document.querySelectorAll('.nusantara-banner')).toHaveLength(failures.length),
    );
    await expect
      .element(page.getByTestId('picture'))
      .toMatchScreenshot(`banners ${name}`, tolerance);
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
