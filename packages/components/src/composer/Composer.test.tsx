import { ChatProvider } from '@nusantara-ai/react';
import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Chat } from '@nusantara-ai/client';
import { expect, test, vi } from 'vitest';
import { createTestChat } from '../../test/createTestChat.ts';
import { ComposerView as Composer } from './ComposerView.tsx';

function show(chat: Chat): HTMLElement {
  render(
    <ChatProvider chat={chat}>
      <Composer />
    </ChatProvider>,
  );
  return screen.getByRole('textbox', { name: 'Message' });
}

function questions(chat: Chat): readonly string[] {
  return Object.values(chat.store.getState().messages)
    .filter(({ role }) => role === 'user')
    .map(({ parts: [part] }) => (part?.type === 'text' ? part.text : ''));
}

test('Enter sends, Shift and Enter start a line', async () => {
  const { chat } = createTestChat({ tokensPerSecond: 50 });
  const user = userEvent.setup();
  await user.type(show(chat), 'one{Shift>}{Enter}{/Shift}two{Enter}');
  await vi.waitFor(() => expect(questions(chat)).toEqual(['one\ntwo']));
  await act(() => chat.stop());
});

test('an Enter that ends a composition sends nothing', () => {
  const { chat, emulator } = createTestChat();
  const input = show(chat);
  act(() => chat.setDraft('にほん'));

  fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 });

  expect(chat.store.getState().draft).toBe('にほん');
  expect(emulator.log).toHaveLength(0);
});

test('two Enters in one frame send once', async () => {
  const { chat, emulator } = createTestChat();
  const input = show(chat);
  act(() => chat.setDraft('Hello'));

  await act(async () => {
    for (let press = 0; press < 2; press++) {
      input.dispatchEvent(createEvent.keyDown(input, { key: 'Enter' }));
    }
    await vi.waitFor(() => expect(chat.store.getState().status).toBe('ready'));
  });

  expect(questions(chat)).toEqual(['Hello']);
  expect(emulator.log.length).toBeLessThanOrEqual(1);
});

test('a double click on send neither sends twice nor stops', async () => {
  const { chat } = createTestChat({ tokensPerSecond: 100 });
  const user = userEvent.setup();
  await user.type(show(chat), 'Hello');
  await user.dblClick(screen.getByRole('button', { name: 'Send message' }));
  await vi.waitFor(() => expect(chat.store.getState().status).toBe('streaming'));
  expect(questions(chat)).toEqual(['Hello']);
  await act(() => chat.stop());
});

test('nothing can be sent while there is nothing to send', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  const input = show(chat);
  expect(screen.getByRole('button', { name: 'Send message' })).toBeDisabled();
  await user.type(input, '  {Enter}');
  expect(questions(chat)).toEqual([]);
});

test('while an answer is under way the text is kept, and that is said', async () => {
  const { chat } = createTestChat({ fault: '/stall' });
  const user = userEvent.setup();
  const input = show(chat);
  await user.type(input, 'first{Enter}');
  await screen.findByRole('button', { name: 'Stop answering' });
  await user.type(input, 'second{Enter}');

  expect(input).toHaveValue('second');
  expect(screen.getByRole('status')).toHaveTextContent('Your text is kept.');
  await act(() => chat.stop());
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('focus goes from the stop button to the text when there is nothing left to stop (fault 233)', async () => {
  const { chat } = createTestChat({ fault: '/stall' });
  const user = userEvent.setup();
  const input = show(chat);
  await user.type(input, 'Hello{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Stop answering' }));
  await screen.findByRole('button', { name: 'Send message' });
  expect(input).toHaveFocus();
});

test('the draft outlives the composer', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  const { unmount } = render(
    <ChatProvider chat={chat}>
      <Composer />
    </ChatProvider>,
  );
  await user.type(screen.getByRole('textbox'), 'half a thou');
  unmount();
  expect(show(chat)).toHaveValue('half a thou');
});

test('the draft outlives the page, where it may be kept', async () => {
  const user = userEvent.setup();
  const first = createTestChat();
  const { unmount } = render(
    <ChatProvider chat={first.chat}>
      <Composer draftKey="support:draft" />
    </ChatProvider>,
  );
  await user.type(screen.getByRole('textbox'), 'half a thou');
  unmount();

  const second = createTestChat();
  render(
    <ChatProvider chat={second.chat}>
      <Composer draftKey="support:draft" />
    </ChatProvider>,
  );
  expect(screen.getByRole('textbox')).toHaveValue('half a thou');
  await user.type(screen.getByRole('textbox'), 'ght{Enter}');
  await vi.waitFor(() => expect(questions(second.chat)).toEqual(['half a thought']));
  expect(localStorage.getItem('support:draft')).toBeNull();
  await act(() => second.chat.stop());
});

test('the up arrow in an empty composer calls back what was sent last', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  const input = show(chat);
  await user.type(input, '{ArrowUp}');
  expect(input).toHaveValue('');
  await user.type(input, 'Helo{Enter}');
  await vi.waitFor(() => expect(chat.store.getState().status).toBe('ready'));
  await user.type(input, '{ArrowUp}');
  expect(input).toHaveValue('Helo');
});
