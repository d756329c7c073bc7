import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ConversationList } from './ConversationList.tsx';

const conversations = [
  { id: 'a', title: 'A trip to Ambon', updatedAt: Date.now() - 86_400_000 },
  { id: 'b' },
];

test('lists conversations, marks the open one, and opens, begins and deletes', async () => {
  const user = userEvent.setup();
  const onOpen = vi.fn<(id: string) => void>();
  const onNew = vi.fn<() => void>();
  const onDelete = vi.fn<(id: string) => void>();
  render(<ConversationList currentId="b" {...{ conversations, onOpen, onNew, onDelete }} />);
  const list = within(screen.getByRole('navigation', { name: 'Conversations' }));

  await user.click(list.getByRole('button', { name: 'A trip to Ambon yesterday' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('a');
  const [begin, current] = list.getAllByRole('button', { name: 'New chat' });
  expect(current).toHaveAttribute('aria-current', 'true');
  await user.click(begin!);
  expect(onNew).toHaveBeenCalledOnce();
  await user.click(list.getByRole('button', { name: 'Delete “A trip to Ambon”' }));
  expect(onDelete).toHaveBeenCalledExactlyOnceWith('a');
});

test('says where conversations will be', () => {
  render(<ConversationList conversations={[]} onOpen={() => undefined} />);
  expect(screen.getByText('What you talk about will be listed here.')).toBeVisible();
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
});
