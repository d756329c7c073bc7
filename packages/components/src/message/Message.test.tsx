import type { Message as ChatMessage } from '@nusantara-ai/client';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { MessageBoundary } from './MessageBoundary.tsx';
import { Message } from './Message.ts';

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

test('the menu has the ids of all its requests, and what is known of them', async () => {
  const user = userEvent.setup();
  const usage = { inputTokens: 12, outputTokens: 1, totalTokens: 13 };
  render(<Message message={{ ...answer, usage, model: 'nusantara-base' }} />);
  expect(screen.queryByText('req_1')).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'More about this answer' }));
  expect(screen.getByText('req_1')).toBeVisible();
  const menu = screen.getByRole('group', { name: 'More about this answer' });
  expect(menu).toHaveTextContent('req_2');
  expect(menu).toHaveTextContent('Modelnusantara-base');
  expect(menu).toHaveTextContent('Read12 tokensWritten1 token');
});

test('the menu takes the focus, and gives it back by Escape', async () => {
  const user = userEvent.setup();
  render(<Message message={answer} />);
  const button = screen.getByRole('button', { name: 'More about this answer' });
  await user.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByRole('button', { name: 'Copy as Markdown' })).toHaveFocus();

  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('button', { name: 'Copy as plain text' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('button', { name: 'Copy as Markdown' })).not.toBeInTheDocument();
  expect(button).toHaveFocus();

  await user.keyboard('{Enter}');
  await user.click(document.body);
  expect(screen.queryByRole('button', { name: 'Copy as Markdown' })).not.toBeInTheDocument();
});

test('copies an answer as the plain text that it says', async () => {
  const user = userEvent.setup();
  render(<Message message={answer} />);
  await user.click(screen.getByRole('button', { name: 'More about this answer' }));
  await user.click(screen.getByRole('button', { name: 'Copy as plain text' }));
  expect(await navigator.clipboard.readText()).toBe('Use bold.');
  expect(screen.getByText('Copied')).toHaveRole('status');
});

test('the actions are one stop of the Tab key, and the arrow keys go through them', async () => {
  const user = userEvent.setup();
  render(
    <>
      <Message message={answer} handlers={{ onRetry: () => undefined, onRate: () => undefined }} />
      <button type="button">after</button>
    </>,
  );
  await user.tab();
  expect(screen.getByRole('button', { name: 'Copy answer' })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('button', { name: 'Answer again' })).toHaveFocus();
  await user.keyboard('{End}');
  expect(screen.getByRole('button', { name: 'More about this answer' })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('button', { name: 'Copy answer' })).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  await user.tab();
  expect(screen.getByRole('button', { name: 'after' })).toHaveFocus();
  await user.tab({ shift: true });
  expect(screen.getByRole('button', { name: 'Good answer' })).toHaveFocus();
});

test('the arrow keys follow the direction of the text', async () => {
  const user = userEvent.setup();
  render(
    <div dir="rtl" style={{ direction: 'rtl' }}>
      <Message message={answer} handlers={{ onRetry: () => undefined }} />
    </div>,
  );
  await user.tab();
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByRole('button', { name: 'Answer again' })).toHaveFocus();
});

test('the app may render a type of part by itself', () => {
  const parts = [
    { type: 'reasoning', text: 'hm' },
    { type: 'text', text: 'So it is.' },
  ] as const;
  render(
    <Message.Root message={{ ...answer, parts }}>
      <Message.Content
        components={{ reasoning: ({ part }) => <aside aria-label="Thought">{part.text}</aside> }}
      />
    </Message.Root>,
  );
  expect(screen.getByRole('complementary', { name: 'Thought' })).toHaveTextContent('hm');
  expect(screen.getByText('So it is.')).toBeVisible();
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

test('what throws in one message is shown as text there (fault 244)', () => {
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

test.each([
  ['One.\n\nTwo', 'Two'],
  ['# Head', 'Head'],
  ['- one\n- two', 'two'],
  ['- one\n  - deep\n  - deeper', 'deeper'],
  ['- one\n\n  more', 'more'],
  ['> said\n>\n> again', 'again'],
])('%j ends in one caret while more may come, and in none afterwards', (text, end) => {
  const growing = { ...answer, state: 'streaming', parts: [{ type: 'text', text }] } as const;
  const { container, rerender } = render(<Message message={growing} />);
  const carets = () => [...container.querySelectorAll('[data-caret]')];
  expect(carets().map((element) => element.textContent)).toEqual([end]);

  const parts = [{ type: 'text', text: `${text}\n\nAnd on` }] as const;
  rerender(<Message message={{ ...growing, parts }} />);
  expect(carets().map((element) => element.textContent)).toEqual(['And on']);
  rerender(<Message message={{ ...growing, parts, state: 'complete' }} />);
  expect(carets()).toEqual([]);
});
