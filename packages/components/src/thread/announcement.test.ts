import type { ChatState, ChatStatus, Message } from '@nusantara-ai/client';
import { expect, test } from 'vitest';
import { en } from '../locale/en.ts';
import { announcement } from './announcement.ts';

function state(status: ChatStatus, text = '', change: Partial<Message> = {}): ChatState {
  const message: Message = {
    id: 'm1',
    role: 'assistant',
    state: 'complete',
    parts: [{ type: 'text', text }],
    createdAt: 0,
    requestIds: [],
    ...change,
  };
  const messages = { m1: message };
  return { status, messageIds: ['m1'], messages, live: undefined } as unknown as ChatState;
}

const after = (text: string, change?: Partial<Message>): string | undefined =>
  announcement(state('streaming'), state('ready', text, change), en);

test('says that an answer has begun, and no delta of it', () => {
  expect(announcement(state('submitted'), state('streaming'), en)).toBe('The answer has started');
  expect(announcement(state('streaming'), state('streaming', 'more'), en)).toBeUndefined();
});

test('speaks the finished answer without its marks', () => {
  expect(
    after('# Title\n\nUse **this** [link](https://x.example).\n\n```ts\ncode\n```\n\n- one'),
  ).toBe('Title Use this link. (code block) one');
});

test('speaks the start of a long answer', () => {
  const said = after('word '.repeat(1000)) ?? '';
  expect(said.length).toBeLessThanOrEqual(401);
  expect(said).toMatch(/word…$/u);
});

test('says that an answer was stopped, and what there was of it', () => {
  expect(after('Half an', { state: 'stopped' })).toBe('Stopped. Half an');
});

test('leaves a failure to its banner', () => {
  expect(announcement(state('streaming'), state('error'), en)).toBeUndefined();
});

test('does not say that a question was sent: the answer follows', () => {
  expect(announcement(state('ready'), state('submitted'), en)).toBeUndefined();
});

test('says when a wait is over', () => {
  expect(announcement(state('waiting'), state('submitted'), en)).toBe('Sending again');
});
