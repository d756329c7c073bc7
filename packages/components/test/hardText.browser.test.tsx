import type { Message } from '@nusantara-ai/client';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import '../src/styles.css';
import { Chat } from '../src/chat/Chat.tsx';
import { createTestChat } from './createTestChat.ts';

afterEach(cleanup);

test('text that turns the direction round leaves what is around it in order (fault 185)', () => {
  const places = (text: string): number[] => {
    const answer = show(text);
    const row = within(answer).getByRole('toolbar');
    const found = [...row.querySelectorAll('button')].map(
      (button) => button.getBoundingClientRect().x,
    );
    cleanup();
    return found;
  };
  const plain = places('Plain text.');
  expect(plain.length).toBeGreaterThan(1);
  expect(places('\u202Edesrever \u2067and isolated \u202Balso')).toEqual(plain);
});

test('what cannot be seen is kept in the text and in copies (fault 186)', async () => {
  const text = 'in\u200Bvisible so\u00ADft \u{E0041}tag';
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const answer = show(text);
  expect(answer.querySelector('.nusantara-bubble')!.textContent).toBe(text);
  within(answer).getByRole('button', { name: /^Copy/u }).click();
  await vi.waitFor(() => expect(write).toHaveBeenCalledWith(text));
  write.mockRestore();
});

test('letters piled high stay within their bubble (fault 187)', () => {
  const answer = show(`Za${'\u0351\u0345'.repeat(400)}lgo`);
  const bubble = answer.querySelector('.nusantara-bubble')!;
  const [asked] = screen.getAllByRole('article', { name: 'You' });
  const { overflow, overflowClipMargin } = getComputedStyle(bubble);
  const room = bubble.getBoundingClientRect().top - asked!.getBoundingClientRect().bottom;
  expect(overflow).toBe('clip');
  expect(Number.parseFloat(overflowClipMargin) || 0).toBeLessThanOrEqual(Math.max(room, 0));
});

test('what is copied is the markdown, and nothing that a page could run (fault 200)', async () => {
  const text = '**Bold** <img src=x onerror=alert(1)>';
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const answer = show(text);
  expect(answer.querySelector('img, [onerror]')).toBeNull();
  getSelection()!.selectAllChildren(answer.querySelector('.nusantara-bubble')!);
  expect(getSelection()!.toString()).toContain('Bold');
  within(answer).getByRole('button', { name: /^Copy/u }).click();
  await vi.waitFor(() => expect(write).toHaveBeenCalledExactlyOnceWith(text));
  write.mockRestore();
});

/** A question and this answer to it. */
function show(text: string): HTMLElement {
  const message = (role: Message['role'], words: string): Message => ({
    id: role,
    role,
    state: 'complete',
    parts: [{ type: 'text', text: words }],
    createdAt: 0,
    requestIds: ['req_1'],
  });
  const initialMessages = [message('user', 'Hello'), message('assistant', text)];
  const { chat } = createTestChat({ initialMessages });
  render(
    <div style={{ inlineSize: 400, blockSize: 700 }}>
      <Chat chat={chat} />
    </div>,
  );
  return screen.getByRole('article', { name: 'Assistant' });
}
