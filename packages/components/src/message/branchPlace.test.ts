import type { Message } from '@nusantara-ai/client';
import { expect, test } from 'vitest';
import { createTestChat } from '../../test/createTestChat.ts';
import { branchPlace } from './branchPlace.ts';

const message = (id: string, role: Message['role'], parentId?: string): Message => ({
  id,
  role,
  state: 'complete',
  parts: [{ type: 'text', text: id }],
  createdAt: 0,
  requestIds: [],
  ...(parentId !== undefined && { parentId }),
});

test('a place is that of the messages of one role behind the same message, in their order', () => {
  const { chat } = createTestChat({
    initialMessages: [
      message('q1', 'user'),
      message('a1', 'assistant', 'q1'),
      message('a2', 'assistant', 'q1'),
      message('a3', 'assistant', 'q1'),
      // What calls led to, and what was asked then, stand behind the same answer.
      message('a4', 'assistant', 'a3'),
      message('q2', 'user', 'a3'),
    ],
  });
  const state = chat.store.getState();
  const places = ['q1', 'a1', 'a2', 'a3', 'a4', 'q2'].map((id) => branchPlace(state, id));
  expect(places).toEqual([undefined, '1/3', '2/3', '3/3', undefined, undefined]);
  expect(branchPlace(state, 'gone')).toBeUndefined();

  const live = message('a5', 'assistant', 'q1');
  expect(branchPlace({ ...state, live }, 'a5')).toBe('4/4');
  expect(branchPlace({ ...state, live }, 'a1')).toBe('1/4');
  const second = message('a6', 'assistant', 'q2');
  expect(branchPlace({ ...state, live: second }, 'a6')).toBeUndefined();
});
