import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { createTestChat } from '../../test/createTestChat.ts';
import { Chat } from './Chat.tsx';

test('asks, streams the answer and names what it took', async () => {
  const { chat, emulator } = createTestChat();
  const user = userEvent.setup();
  render(<Chat chat={chat} />);

  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');

  const answer = await screen.findByRole('article', { name: 'Assistant' });
  await within(answer).findByRole('button', { name: 'Answer again' });
  expect(answer).toHaveAttribute('data-state', 'complete');
  expect(screen.getByRole('article', { name: 'You' })).toHaveTextContent('Hello');
  expect(answer).toHaveTextContent(/\d+ tokens/u);
  await user.click(within(answer).getByRole('button', { name: 'More about this answer' }));
  expect(within(answer).getByText(emulator.log[0]!.requestId)).toBeVisible();
});

test('says once that an answer has begun and what it was, and no delta (fault 230)', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  render(<Chat chat={chat} />);
  const log = screen.getByRole('log');
  expect(log).toHaveAttribute('aria-live', 'off');
  const said: string[] = [];
  const voice = screen
    .getAllByRole('status')
    .find((each) => each.parentElement === log.parentElement)!;
  const observer = new MutationObserver(() => said.push(voice.textContent));
  observer.observe(voice, { childList: true, characterData: true, subtree: true });

  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
  await screen.findByRole('button', { name: 'Answer again' });

  expect(said).toHaveLength(2);
  expect(said[0]).toBe('The answer has started');
  expect(said.at(-1)).not.toBe('');
});

test('a failure keeps the question, names the request and can be answered again', async () => {
  const { chat, emulator } = createTestChat({ fault: '/error 500 times=1', maxRetries: 0 });
  const user = userEvent.setup();
  render(<Chat chat={chat} />);

  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');

  const banner = await screen.findByRole('group', { name: 'Something went wrong on our side' });
  expect(within(banner).getAllByText(emulator.log[0]!.requestId)[0]).toBeVisible();
  expect(screen.getByText('Hello')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('button', { name: 'Answer again' });
  expect(screen.getByRole('log')).toHaveFocus();
  expect(banner).not.toBeInTheDocument();
});

test('a refused message is edited in its place and sent again', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  render(<Chat chat={chat} />);
  await user.type(screen.getByRole('textbox', { name: 'Message' }), '/error 400 Helo{Enter}');
  const banner = await screen.findByRole('group', { name: 'That message couldn’t be sent' });

  await user.click(within(banner).getByRole('button', { name: 'Edit message' }));
  const editor = screen.getByRole('textbox', { name: 'Edit message' });
  expect(editor).toHaveFocus();
  await user.clear(editor);
  await user.type(editor, 'Hello{Enter}');

  await screen.findByRole('button', { name: 'Answer again' });
  expect(screen.queryByText('/error 400 Helo')).not.toBeInTheDocument();
  expect(screen.getByText('Hello')).toBeVisible();
});

test('an answer that was cut off is kept, and goes on', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  render(<Chat chat={chat} />);
  await user.type(screen.getByRole('textbox', { name: 'Message' }), '/cut Hello{Enter}');

  const banner = await screen.findByRole('group', { name: 'The answer was cut off' });
  const answer = screen.getByRole('article', { name: 'Assistant' });
  expect(answer).toHaveAttribute('data-state', 'interrupted');
  expect(answer.querySelector('.nusantara-markdown')).not.toBeEmptyDOMElement();

  await user.click(within(banner).getByRole('button', { name: 'Continue' }));
  await screen.findByRole('button', { name: 'Answer again' });
  expect(screen.getByRole('article', { name: 'Assistant' })).toHaveAttribute(
    'data-state',
    'complete',
  );
});

test('an answer at its length limit can be continued, and is no error', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  render(<Chat chat={chat} />);
  await user.type(screen.getByRole('textbox', { name: 'Message' }), '/length Hello{Enter}');

  const notice = await screen.findByRole('group', { name: 'The answer reached its length limit' });
  expect(within(notice).getByRole('button', { name: 'Continue' })).toBeEnabled();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a failure that was there before the chat appeared is shown and not announced', async () => {
  const { chat } = createTestChat({ fault: '/error 401' });
  await chat.send('Hello');
  render(<Chat chat={chat} />);
  expect(screen.getByRole('group', { name: 'This chat isn’t signed in' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('suggestions are sent as they stand', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  render(<Chat chat={chat} suggestions={['Say hello']} />);
  await user.click(screen.getByRole('button', { name: 'Say hello' }));
  expect(await screen.findByRole('article', { name: 'You' })).toHaveTextContent('Say hello');
});

test('an unknown model leads to the choice of models', async () => {
  const { chat } = createTestChat({ model: 'nusantara-xl' });
  const user = userEvent.setup();
  render(<Chat chat={chat} models={['nusantara-base', 'nusantara-pro']} />);
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');

  await user.click(await screen.findByRole('button', { name: 'Choose a model' }));
  expect(screen.getByRole('combobox', { name: 'Model' })).toHaveFocus();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Model' }), 'nusantara-base');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('button', { name: 'Answer again' });
});

test('speaks Indonesian throughout', async () => {
  const { chat } = createTestChat({ fault: '/error 503', maxRetries: 0 });
  const user = userEvent.setup();
  render(<Chat chat={chat} locale="id" />);
  await user.type(screen.getByRole('textbox', { name: 'Pesan' }), 'Halo{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Layanan sedang sibuk');
  expect(screen.getByRole('region', { name: 'Asisten' })).toHaveAttribute('lang', 'id');
});

test('another answer is kept beside the first, and one can go back to it', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  render(<Chat chat={chat} />);
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Answer again' }));

  expect(await screen.findByText('2 / 2')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Previous version' }));
  expect(screen.getByText('1 / 2')).toBeVisible();
  expect(screen.getByRole('log')).toHaveFocus();
});

test('a tool call waits for a person, and goes on from there', async () => {
  const execute = vi.fn<(args: unknown) => unknown>(() => ({ celsius: 29 }));
  const tools = { get_weather: { execute, needsApproval: true } };
  const { chat } = createTestChat({ tools });
  const user = userEvent.setup();
  render(<Chat chat={chat} />);
  await user.type(
    screen.getByRole('textbox', { name: 'Message' }),
    '/tool What is the weather in Ambon?{Enter}',
  );

  const allow = await screen.findByRole('button', { name: 'Allow' });
  expect(execute).not.toHaveBeenCalled();
  await user.click(allow);
  await screen.findByRole('button', { name: 'Answer again' });
  expect(execute).toHaveBeenCalledOnce();
});

test('where the app lets messages wait, they are listed and can be taken back', async () => {
  const { chat } = createTestChat({ fault: '/stall', whileBusy: 'queue' });
  const user = userEvent.setup();
  render(<Chat chat={chat} />);
  const input = screen.getByRole('textbox', { name: 'Message' });
  await user.type(input, 'first{Enter}');
  await screen.findByRole('button', { name: 'Stop answering' });
  await user.type(input, 'second{Enter}');

  expect(input).toHaveValue('');
  expect(await screen.findByRole('list', { name: 'Sent next' })).toHaveTextContent('second');
  await user.click(screen.getByRole('button', { name: 'Don’t send' }));
  expect(screen.queryByRole('list', { name: 'Sent next' })).not.toBeInTheDocument();
  await act(() => chat.stop());
});
