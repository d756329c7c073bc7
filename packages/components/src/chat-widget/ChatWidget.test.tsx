import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { createTestChat } from '../../test/createTestChat.ts';
import { ChatWidget } from './ChatWidget.tsx';

test('opens to the composer, and closes to its button by Escape and by the close button', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  const onOpenChange = vi.fn<(open: boolean) => void>();
  render(<ChatWidget chat={chat} onOpenChange={onOpenChange} />);
  const launcher = screen.getByRole('button', { name: 'Open chat' });
  expect(launcher).toHaveAttribute('aria-expanded', 'false');

  await user.click(launcher);
  expect(launcher).toHaveAttribute('aria-controls', screen.getByRole('dialog').id);
  expect(screen.getByRole('textbox', { name: 'Message' })).toHaveFocus();

  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(launcher).toHaveFocus();

  await user.click(launcher);
  await user.click(screen.getAllByRole('button', { name: 'Close chat' })[0]!);
  expect(launcher).toHaveFocus();
  expect(onOpenChange.mock.calls).toEqual([[true], [false], [true], [false]]);
});

test('a panel that is open from the start takes no focus', () => {
  const { chat } = createTestChat();
  render(<ChatWidget chat={chat} defaultOpen />);
  expect(screen.getByRole('dialog', { name: 'Assistant' })).toBeVisible();
  expect(document.body).toHaveFocus();
});

test('the app may decide whether it is open', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  const onOpenChange = vi.fn<(open: boolean) => void>();
  const { rerender } = render(<ChatWidget chat={chat} open={false} onOpenChange={onOpenChange} />);
  await user.click(screen.getByRole('button', { name: 'Open chat' }));
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(true);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  rerender(<ChatWidget chat={chat} open onOpenChange={onOpenChange} />);
  expect(screen.getByRole('dialog')).toBeVisible();
});

test('the conversation goes on while the panel is closed', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  render(<ChatWidget chat={chat} />);
  await user.click(screen.getByRole('button', { name: 'Open chat' }));
  await user.keyboard('Hello{Enter}{Escape}');
  await vi.waitFor(() => expect(chat.store.getState().messageIds).toHaveLength(2));
  await vi.waitFor(() => expect(chat.store.getState().status).toBe('ready'));
  await user.click(screen.getByRole('button', { name: 'Open chat' }));
  expect(screen.getByRole('article', { name: 'Assistant' })).toHaveAttribute(
    'data-state',
    'complete',
  );
});

test('needs no more than an address and a model', () => {
  render(<ChatWidget baseURL="/api/nusantara" model="nusantara-base" locale="id" />);
  expect(screen.getByRole('button', { name: 'Buka obrolan' })).toBeVisible();
});

test('the button says how many answers have ended unseen, until the panel opens', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  render(<ChatWidget chat={chat} />);
  await act(() => chat.send('Hello'));
  await act(() => chat.send('/error 400 And again'));

  const launcher = screen.getByRole('button', { name: 'Open chat, 2 new answers' });
  expect(launcher).toHaveTextContent('2');
  expect(screen.getByRole('status')).toHaveTextContent('2 new answers');

  await user.click(launcher);
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Open chat' })).toHaveTextContent('');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('an answer that is seen is not news', async () => {
  const { chat } = createTestChat();
  render(<ChatWidget chat={chat} defaultOpen />);
  await act(() => chat.send('Hello'));
  expect(screen.getByRole('button', { name: 'Close chat', expanded: true })).toHaveTextContent('');
});

test('with a key it is as the person left it on another page, and takes no focus', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  const page = render(<ChatWidget chat={chat} storageKey="help" />);
  await user.click(screen.getByRole('button', { name: 'Open chat' }));
  page.unmount();

  const next = render(<ChatWidget chat={chat} storageKey="help" />);
  expect(screen.getByRole('dialog')).toBeVisible();
  expect(document.body).toHaveFocus();
  await user.click(screen.getAllByRole('button', { name: 'Close chat' })[0]!);
  next.unmount();

  render(<ChatWidget chat={chat} storageKey="help" defaultOpen />);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('a storage that is switched off is no reason not to open', async () => {
  const denied = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  const storage = vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(denied);
  const { chat } = createTestChat();
  const user = userEvent.setup();
  render(<ChatWidget chat={chat} storageKey="help" />);
  await user.click(screen.getByRole('button', { name: 'Open chat' }));
  expect(screen.getByRole('dialog')).toBeVisible();
  storage.mockRestore();
});

test('its size is the app’s choice', () => {
  const { chat } = createTestChat();
  const { container } = render(<ChatWidget chat={chat} size="large" />);
  expect(container.firstElementChild).toHaveAttribute('data-size', 'large');
});
