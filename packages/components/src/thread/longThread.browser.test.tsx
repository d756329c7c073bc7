import type { Chat, Message } from '@nusantara-ai/client';
import { ChatProvider } from '@nusantara-ai/react';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { Profiler, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createTestChat, type TestChatOptions } from '../../test/createTestChat.ts';
import { MessageItem } from '../message/MessageItem.tsx';
import '../styles.css';
import { Thread } from './Thread.ts';
import type { ThreadProps } from './ThreadView.tsx';

afterEach(cleanup);
beforeEach(() => document.documentElement.style.setProperty('--nusantara-gap', '16px'));

/** Messages `from` up to `to`, each saying which it is; every hundredth also names a fruit. */
function messagesOf(from: number, to: number): Message[] {
  return Array.from({ length: to - from }, (_, offset) => {
    const at = from + offset;
    const text = `Message ${at}. ${'More words. '.repeat(at % 17)}${at % 100 === 51 ? 'A **rambutan** tree.' : ''}`;
    return {
      id: `m${at}`,
      role: at % 2 === 0 ? 'user' : 'assistant',
      state: 'complete',
      parts: [{ type: 'text', text }],
      createdAt: 1_765_400_100_000 + at,
      requestIds: [],
    };
  });
}

function show(chat: Chat, props: ThreadProps = {}) {
  render(
    <ChatProvider chat={chat}>
      <div style={{ blockSize: 500, inlineSize: 360, fontSize: 15, lineHeight: 1.5 }}>
        <Thread {...props} />
      </div>
    </ChatProvider>,
  );
  return screen.getByRole('log');
}

const longChat = (options: TestChatOptions = {}): Chat =>
  createTestChat({ initialMessages: messagesOf(0, 5000), ...options }).chat;

const rows = (): HTMLElement[] => screen.getAllByRole('article');
const rowOf = (at: number): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-message="m${at}"]`)!;
const topOf = (element: Element): number => element.getBoundingClientRect().top;
const toEnd = (log: Element): number => log.scrollHeight - log.scrollTop - log.clientHeight;

/** The history is there: the row it ends with always is. */
const history = (count = 5000) => waitFor(() => expect(rowOf(count - 17)).toBeInTheDocument());

/** The first row of which something can be seen. */
function firstInView(log: Element): HTMLElement {
  return rows().find((row) => row.getBoundingClientRect().bottom > topOf(log) + 1)!;
}

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
async function frames(count: number): Promise<void> {
  for (let at = 0; at < count; at++) await frame();
}

async function scrollTo(log: Element, top: number): Promise<void> {
  await act(async () => {
    log.scrollTop = top;
    await frames(3);
  });
}

test('of 5,000 messages a few are in the page, with the last one in view', async () => {
  const log = show(longChat());
  await history();

  expect(rows().length).toBeLessThan(40);
  expect(within(log).getByText(/^Message 4999\./u)).toBeVisible();
  expect(toEnd(log)).toBeLessThan(2);
  expect(rowOf(4999)).toHaveAttribute('aria-posinset', '5000');
  expect(rowOf(4999)).toHaveAttribute('aria-setsize', '5000');
});

test('all messages can be scrolled to, and the way back leads to the end', async () => {
  const log = show(longChat());
  await history();

  await scrollTo(log, 0);
  await waitFor(() => expect(rowOf(0)).toBeVisible());
  await scrollTo(log, log.scrollHeight / 2);
  await waitFor(() => expect(firstInView(log).dataset['message']).toMatch(/^m[1-4]\d{3}$/u));
  await userEvent.click(await screen.findByRole('button', { name: 'Jump to latest' }));
  await waitFor(() => expect(toEnd(log)).toBeLessThan(2));
  expect(rowOf(4999)).toBeVisible();
});

test('a delta renders one row', async () => {
  const { chat } = createTestChat({
    initialMessages: messagesOf(0, 5000),
    tokensPerSecond: 200,
  });
  const counts = new Map<string, number>();
  const renderMessage = (id: string): ReactNode => (
    <Profiler id={id} onRender={(of) => void counts.set(of, (counts.get(of) ?? 0) + 1)}>
      <MessageItem id={id} />
    </Profiler>
  );
  show(chat, { renderMessage });
  await history();
  act(() => void chat.send('/long paragraphs=4 Tell me about Ambon'));
  await waitFor(() => expect(chat.store.getState().status).toBe('streaming'), { timeout: 10_000 });
  await act(() => frames(5));
  counts.clear();
  await act(() => frames(30));

  expect(chat.store.getState().status).toBe('streaming');
  expect([...counts.keys()]).toEqual([chat.store.getState().messageIds.at(-1)]);
  await act(() => chat.stop());
});

test.each([
  ['a screen above', 1200],
  ['far above', 60_000],
])('an answer that grows does not move a reader %s', async (_, above) => {
  const { chat } = createTestChat({ initialMessages: messagesOf(0, 5000), tokensPerSecond: 300 });
  const log = show(chat);
  await history();
  act(() => void chat.send('/long paragraphs=20 Tell me about Ambon'));
  await waitFor(() => expect(chat.store.getState().status).toBe('streaming'), { timeout: 10_000 });
  await scrollTo(log, log.scrollHeight - above);
  await act(() => frames(10));

  const row = firstInView(log);
  const top = topOf(row);
  const length = chat.store.getState().live!.parts.length;
  for (let at = 0; at < 30; at++) {
    await act(() => frames(1));
    expect(Math.abs(topOf(row) - top)).toBeLessThanOrEqual(1);
  }
  expect(chat.store.getState().live?.parts.length).toBeGreaterThanOrEqual(length);
  expect(screen.getByRole('button', { name: 'Jump to latest' })).toBeVisible();
  await act(() => chat.stop());
});

test.each([
  ['short', 20, 3],
  ['long', 200, 10],
])(
  'older messages come before those of a %s thread, which stays in its place',
  async (_, count) => {
    const { chat } = createTestChat({ initialMessages: messagesOf(1000, 1000 + count) });
    const log = show(chat);
    if (count > 64) await history(1000 + count);
    await scrollTo(log, log.scrollHeight / 2);
    await scrollTo(log, 40);

    const row = firstInView(log);
    const top = topOf(row);
    act(() => chat.prepend(messagesOf(900, 1000)));
    await act(() => frames(6));

    expect(row).toBeInTheDocument();
    expect(Math.abs(topOf(row) - top)).toBeLessThanOrEqual(1);
    await scrollTo(log, 0);
    await waitFor(() => expect(rowOf(900)).toBeVisible());
  },
);

test('older messages are asked for at the start, once at a time, until there are none', async () => {
  const { chat } = createTestChat({ initialMessages: messagesOf(300, 320) });
  let from = 300;
  const calls: number[] = [];
  const onReachStart = async (): Promise<void> => {
    calls.push(from);
    await frames(2);
    from -= 100;
    chat.prepend(messagesOf(from, from + 100));
  };
  const log = show(chat, { hasMore: true, onReachStart });
  await act(() => frames(10));
  const asked = calls.length;
  await scrollTo(log, 0);

  await waitFor(() => expect(calls.length).toBe(asked + 1));
  await act(() => frames(10));
  expect(calls.length).toBe(asked + 1);
  expect(log.scrollTop).toBeGreaterThan(600);
});

test('an image that loads above does not move the reader', async () => {
  const messages = messagesOf(0, 5000);
  const url = URL.createObjectURL(
    new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="200" height="300"/>'], {
      type: 'image/svg+xml',
    }),
  );
  let put!: (shown: boolean) => void;
  const shown = new Promise<boolean>((resolve) => void (put = resolve));
  const renderMessage = (id: string): ReactNode => (
    <MessageItem id={id}>
      <LateImage src={id === 'm4990' ? url : undefined} after={shown} />
      <MessageItem id={id} />
    </MessageItem>
  );
  const log = show(createTestChat({ initialMessages: messages }).chat, { renderMessage });
  await history();
  await scrollTo(log, log.scrollTop - 60);
  const row = rowOf(4998);
  const top = topOf(row);
  put(true);
  await waitFor(() => expect(document.querySelector('img')?.complete).toBe(true));
  await act(() => frames(4));

  expect(document.querySelector('img')!.getBoundingClientRect().height).toBe(300);
  expect(Math.abs(topOf(row) - top)).toBeLessThanOrEqual(1);
  URL.revokeObjectURL(url);
});

test('Ctrl+F in a long thread finds words in all messages, goes to them and marks them', async () => {
  const log = show(longChat());
  await history();
  log.focus();
  await userEvent.keyboard('{Control>}f{/Control}');
  const field = await screen.findByRole('textbox', { name: 'Search this conversation' });
  expect(field).toHaveFocus();

  await userEvent.keyboard('a Rambutan tree');
  const bar = field.parentElement!;
  expect(within(bar).getByRole('status')).toHaveTextContent('50 of 50');
  await waitFor(() => expect(rowOf(4951)).toBeVisible());
  await waitFor(() => expect(marked()).toBe('A rambutan tree'));
  expect(markOf(rowOf(4951))).not.toBe(none);

  await userEvent.keyboard('{Enter}');
  expect(within(bar).getByRole('status')).toHaveTextContent('49 of 50');
  await waitFor(() => expect(rowOf(4851)).toBeVisible());
  await waitFor(() => {
    const { top, bottom } = rowOf(4851).getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(topOf(log));
    expect(bottom).toBeLessThanOrEqual(log.getBoundingClientRect().bottom);
  });
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}{Shift>}{Enter}{/Shift}');
  expect(within(bar).getByRole('status')).toHaveTextContent('1 of 50');
  await waitFor(() => expect(rowOf(51)).toBeVisible());

  await userEvent.keyboard('{Escape}');
  expect(field).not.toBeInTheDocument();
  expect(log).toHaveFocus();
  expect(CSS.highlights.size).toBe(0);
  expect(markOf(rowOf(4999))).toBe(none);
});

test('the Tab key reaches the controls of every row, over the border of the history', async () => {
  const log = show(longChat());
  await history();
  within(rowOf(4984)).getAllByRole('button')[0]!.focus();
  for (const at of [4983, 4982, 4981, 4980, 4979, 4978]) {
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await waitFor(() => expect(rowOf(at)).toContainElement(document.activeElement as HTMLElement));
    await act(() => frames(2));
  }
  await scrollTo(log, 0);
  expect(rowOf(4978)).toContainElement(document.activeElement as HTMLElement);
});

test('a message that is being rewritten keeps its words while it is out of view', async () => {
  const log = show(longChat());
  await history();
  await scrollTo(log, log.scrollHeight / 2);
  const row = rows().find((each) => each.dataset['role'] === 'user')!;
  await userEvent.click(within(row).getByRole('button', { name: 'Edit message' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Edit message' }), ' and more');
  await scrollTo(log, 0);
  await scrollTo(log, log.scrollHeight);

  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Edit message' }).value).toMatch(
    /and more$/u,
  );
});

test('a server renders the last messages, and the room of the others', () => {
  const html = renderToString(
    <ChatProvider chat={longChat()}>
      <Thread />
    </ChatProvider>,
  );
  expect(html.match(/<article/gu)).toHaveLength(16);
  expect(html).toContain('Message 4999.');
  expect(html).not.toContain('Message 4983.');
  expect(html).toContain('nusantara-history');
});

/** What of the message that is shown is marked. */
function marked(): string {
  const [range] = CSS.highlights.get('nusantara-found-current') ?? [];
  return range instanceof Range ? range.toString() : '';
}

/** The colour behind what is found in a row. */
function markOf(row: Element): string {
  return getComputedStyle(row, '::highlight(nusantara-found-current)').backgroundColor;
}

const none = 'rgba(0, 0, 0, 0)';

function LateImage({
  src,
  after,
}: {
  src: string | undefined;
  after: Promise<boolean>;
}): ReactElement | null {
  const [isShown, setShown] = useState(false);
  useEffect(() => void after.then(setShown), [after]);
  return src && isShown ? <img src={src} alt="" style={{ display: 'block' }} /> : null;
}
