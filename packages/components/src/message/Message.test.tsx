import type { Message as ChatMessage } from '@nusantara-ai/client';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { MessageBoundary } from './MessageBoundary.tsx';
import { Message } from './Message.tsx';

const answer: ChatMessage = {
  id: 'm1',
  role: 'assistant',
  state: 'complete',
  parts: [{ type: 'text', text: 'Use **bold**.' }],
  createdAt: 0,
  requestIds: ['req_1', 'req_2'],
};

test('text of the person stays as it was typed', () => {
  const text = '**not bold** <b>nor this</b>\nsecond line';
  render(<Message message={{ ...answer, role: 'user', parts: [{ type: 'text', text }] }} />);
  expect(screen.getByText((_, element) => element?.tagName === 'P').textContent).toBe(text);
});

test('copies an answer as the markdown it is', async () => {
  const user = userEvent.setup();
  render(<Message message={answer} />);
  await user.click(screen.getByRole('button', { name: 'Copy answer' }));
  expect(await navigator.clipboard.readText()).toBe('Use **bold**.');
});

test('keeps the ids of all its requests one step away', () => {
  render(<Message message={answer} />);
  expect(screen.getByText('req_1')).not.toBeVisible();
  expect(screen.getByText('req_2')).toBeInTheDocument();
});

test('an empty answer says so', () => {
  render(<Message message={{ ...answer, parts: [] }} />);
  expect(screen.getByRole('group', { name: 'No answer came back' })).toBeVisible();
});

test('an answer with nothing in it yet is not there', () => {
  const { container } = render(<Message message={{ ...answer, state: 'streaming', parts: [] }} />);
  expect(container).toBeEmptyDOMElement();
});

test('only safe sources are links', () => {
  render(
    <Message
      message={{
        ...answer,
        parts: [
          { type: 'citation', url: 'https://example.com/a', title: 'Good' },
          { type: 'citation', url: 'javascript:alert(1)', title: 'Bad' },
        ],
      }}
    />,
  );
  expect(screen.getByRole('link', { name: 'Good' })).toHaveAttribute('rel', 'noopener noreferrer');
  expect(screen.queryByRole('link', { name: 'Bad' })).not.toBeInTheDocument();
});

test('an image of elsewhere is fetched when the person asks for it', async () => {
  const user = userEvent.setup();
  const url = 'https://images.example/a.png';
  render(<Message message={{ ...answer, parts: [{ type: 'image', url, alt: 'A bay' }] }} />);
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Image from images.example: A bay' }));
  expect(screen.getByRole('img', { name: 'A bay' })).toHaveAttribute('src', url);
});

test('what throws in one message is shown as text there', () => {
  const Broken = (): never => {
    throw new Error('broken');
  };
  vi.mocked(console.error).mockImplementation(() => undefined);
  render(
    <MessageBoundary fallback={<p>plain text</p>}>
      <Broken />
    </MessageBoundary>,
  );
  expect(screen.getByText('plain text')).toBeVisible();
  vi.mocked(console.error).mockClear();
});

test('hands ref, class name and other props to its element', () => {
  const ref = vi.fn<(element: HTMLElement | null) => void>();
  render(<Message message={answer} ref={ref} className="mine" data-mine="" />);
  const article = screen.getByRole('article', { name: 'Assistant' });
  expect(article).toHaveClass('nusantara-message', 'mine');
  expect(article).toHaveAttribute('data-mine');
  expect(article).toHaveAttribute('data-role', 'assistant');
  expect(ref).toHaveBeenCalledWith(article);
});
