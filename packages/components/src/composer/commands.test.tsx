import { ChatProvider } from '@nusantara-ai/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { createTestChat } from '../../test/createTestChat.ts';
import type { CommandTools } from './Command.ts';
import { Composer } from './Composer.ts';

const run = vi.fn<(tools: CommandTools) => void>();

function show(): ReturnType<typeof createTestChat> {
  const session = createTestChat();
  const commands = [
    { name: 'summary', description: 'Of this page', run },
    { name: 'search', run: ({ setText }: CommandTools) => setText('Find ') },
    { name: 'new', run: () => void session.chat.clear() },
  ];
  render(
    <ChatProvider chat={session.chat}>
      <Composer commands={commands} />
    </ChatProvider>,
  );
  return session;
}

test('a slash offers the commands that begin so, Enter chooses and nothing is sent', async () => {
  const { emulator } = show();
  const user = userEvent.setup();
  const input = screen.getByRole('textbox');
  await user.type(input, '/s');
  expect(screen.getByRole('listbox', { name: 'Commands' })).toBeVisible();
  expect(screen.getAllByRole('option')).toHaveLength(2);
  expect(input).toHaveAttribute('aria-activedescendant', screen.getAllByRole('option')[0]!.id);

  await user.keyboard('{ArrowDown}{Enter}');
  expect(input).toHaveValue('Find ');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();

  await user.clear(input);
  await user.type(input, '/{ArrowUp}{ArrowDown}{Tab}');
  expect(run).toHaveBeenCalledOnce();
  expect(input).toHaveValue('');
  expect(emulator.log).toHaveLength(0);
});

test('Escape puts the list away, and the slash is a text like any other', async () => {
  const { emulator, chat } = show();
  const user = userEvent.setup();
  const input = screen.getByRole('textbox');
  await user.type(input, '/s{Escape}');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(chat.store.getState().status).toBe('ready'));
  expect(emulator.log).toHaveLength(1);
});

test('a command is chosen by a press as well', async () => {
  show();
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox'), '/');
  await user.click(screen.getByRole('option', { name: '/search' }));
  expect(screen.getByRole('textbox')).toHaveValue('Find ');
  expect(screen.getByRole('textbox')).toHaveFocus();
});

test('a slash within a text offers nothing', async () => {
  show();
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox'), 'and/or ');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
});
