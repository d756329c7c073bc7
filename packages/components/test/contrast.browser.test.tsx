import { NusantaraError, type ErrorKind, type Message } from '@nusantara-ai/client';
import { cleanup, render } from '@testing-library/react';
import { run } from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import '../src/styles.css';
import { Chat } from '../src/chat/Chat.tsx';
import { ErrorBanner } from '../src/error-banner/ErrorBanner.ts';
import { createTestChat } from './createTestChat.ts';
import { prefer } from './prefer.ts';

const kinds: readonly ErrorKind[] = ['server', 'timeout', 'invalid_request'];

const said: Message = {
  id: 'a',
  role: 'assistant',
  state: 'complete',
  parts: [{ type: 'text', text: 'See [the page](https://example.com), and `code`.\n\n> Quoted.' }],
  createdAt: 0,
  requestIds: ['req_1'],
  timing: { startedAt: 0, endedAt: 1200 },
  usage: { inputTokens: 1, outputTokens: 2, totalTokens: 3 },
};

afterEach(async () => {
  cleanup();
  await prefer();
});

test.each(['light', 'dark'] as const)(
  'who asks for more contrast gets all words at 7 : 1, in %s',
  async (theme) => {
    await prefer({ name: 'prefers-contrast', value: 'more' });
    const { chat } = createTestChat({
      initialMessages: [{ ...said, id: 'q', role: 'user' }, said],
    });
    const { container } = render(
      <div
        data-nusantara-theme={theme}
        style={{ background: 'var(--nusantara-bg)', blockSize: '100vh' }}
      >
        {kinds.map((kind) => (
          <ErrorBanner
            key={kind}
            error={
              new NusantaraError({ type: 'api_error', kind, message: 'm', requestId: 'req_1' })
            }
            onRetry={() => undefined}
          />
        ))}
        <Chat chat={chat} />
      </div>,
    );

    const { violations, passes } = await run(container, { runOnly: ['color-contrast-enhanced'] });
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    expect(passes[0]?.nodes.length).toBeGreaterThan(10);
  },
);
