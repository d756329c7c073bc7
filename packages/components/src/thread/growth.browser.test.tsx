import { ChatProvider } from '@nusantara-ai/react';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { Profiler, type ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { createTestChat } from '../../test/createTestChat.ts';
import { MessageItem } from '../message/MessageItem.tsx';
import '../styles.css';
import { Thread } from './Thread.ts';

afterEach(cleanup);

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

async function frames(count: number): Promise<void> {
  for (let at = 0; at < count; at++) await frame();
}

test('an answer is rendered once a frame at the most, however fast it comes', async () => {
  const { chat } = createTestChat({ tokensPerSecond: 5_000 });
  let growths = 0;
  chat.store.subscribe((state, before) => void (growths += Number(state.live !== before.live)));
  let renders = 0;
  const renderMessage = (id: string): ReactNode => (
    <Profiler id={id} onRender={() => void renders++}>
      <MessageItem id={id} />
    </Profiler>
  );
  render(
    <ChatProvider chat={chat}>
      <Thread renderMessage={renderMessage} style={{ blockSize: 500, inlineSize: 360 }} />
    </ChatProvider>,
  );
  act(() => void chat.send('/long paragraphs=40 Tell me about Ambon'));
  await waitFor(() => expect(chat.store.getState().live?.parts.length).toBe(1), { timeout: 5_000 });
  [growths, renders] = [0, 0];
  await act(() => frames(20));

  expect(chat.store.getState().status).toBe('streaming');
  expect(growths).toBeGreaterThan(30);
  expect(renders).toBeGreaterThan(5);
  expect(renders).toBeLessThanOrEqual(21);
  await act(() => chat.stop());
});

test('blocks that have come while they were looked at are laid out for good', async () => {
  const { chat } = createTestChat({ tokensPerSecond: 5_000 });
  render(
    <ChatProvider chat={chat}>
      <Thread style={{ blockSize: 500, inlineSize: 360 }} />
    </ChatProvider>,
  );
  const visibility = (): string =>
    getComputedStyle(
      screen.getAllByRole('article').at(-1)!.querySelector('.nusantara-markdown > *')!,
    ).contentVisibility;
  act(() => void chat.send('/long paragraphs=4 Tell me about Ambon'));
  await waitFor(() => expect(document.querySelector('[data-caret]')).toBeVisible());
  expect(visibility()).toBe('visible');
  await act(() => chat.stop());
  expect(document.querySelector('[data-caret]')).toBeNull();
  expect(visibility()).toBe('visible');
});
