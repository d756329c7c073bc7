import { createChats, memoryStorage, messageText } from '@nusantara-ai/client';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { emulated, model } from '../test/emulated.tsx';
import { useChats, useChatStream } from './index.ts';

test('a sidebar creates, searches, renames and deletes, and each thread is its own', async () => {
  const user = userEvent.setup();
  const { wrapper } = emulated();
  const storage = memoryStorage();
  const kept = createChats({ storage });

  function Thread({ id }: { readonly id: string }) {
    const { messages, send } = useChatStream({ chats: kept, id, model });
    return (
      <>
        <button onClick={() => void send(`Question ${messages.length}`)}>Send</button>
        <output>{messages[0] && messageText(messages[0])}</output>
        <p>{messages.map(({ state }) => state).join(' ')}</p>
      </>
    );
  }
  function App() {
    const [search, setSearch] = useState('');
    const { list, create, rename, remove, mostRecent, isReady } = useChats(kept, { search });
    const [id, setId] = useState<string>();
    const shown = id ?? mostRecent?.id;
    return (
      <>
        <button onClick={() => setId(create())}>New</button>
        <input
          aria-label="Search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <ul aria-label="Chats" aria-busy={!isReady}>
          {list.map((chat) => (
            <li key={chat.id}>
              <button onClick={() => setId(chat.id)}>{chat.title || 'Untitled'}</button>
              <button onClick={() => rename(chat.id, 'Renamed')}>Rename {chat.title}</button>
              <button onClick={() => void remove(chat.id)}>Delete {chat.title}</button>
            </li>
          ))}
        </ul>
        {shown !== undefined && <Thread key={shown} id={shown} />}
      </>
    );
  }
  const page = render(<App />, { wrapper });
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  await press('New');
  await press('Send');
  await screen.findByText('complete complete');
  await press('Rename Question 0');
  await screen.findByRole('button', { name: 'Renamed' });
  await press('New');
  expect(screen.queryByText('complete complete')).toBeNull();
  await press('Send');
  await screen.findByText('complete complete');
  expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Question 0');

  await user.type(screen.getByRole('textbox', { name: 'Search' }), 'ren');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  await user.clear(screen.getByRole('textbox', { name: 'Search' }));
  await press('Renamed');
  expect(screen.getByText('complete complete')).toBeVisible();
  await press('Delete Question 0');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  page.unmount();
  await kept.close();

  // A new page finds them again, and shows the one that went on last.
  const again = createChats({ storage });
  const { result } = renderHook(() => useChats(again), { wrapper });
  expect(result.current).toMatchObject({ list: [], isReady: false });
  await waitFor(() => expect(result.current.isReady).toBe(true));
  expect(result.current.mostRecent?.title).toBe('Renamed');
  const { id } = result.current.mostRecent!;
  const thread = renderHook(() => useChatStream({ chats: again, id, model }), { wrapper });
  expect(thread.result.current.messages).toEqual([]);
  await waitFor(() => expect(thread.result.current.messages).toHaveLength(2));
  thread.unmount();
  await again.close();
});

test('another tab sees what this one does, and both end with the same list', async () => {
  const { wrapper } = emulated();
  const storage = memoryStorage();
  const [here, there] = [createChats({ storage }), createChats({ storage })];
  const one = renderHook(() => useChats(here), { wrapper });
  const two = renderHook(() => useChats(there), { wrapper });
  await waitFor(() => expect(one.result.current.isReady && two.result.current.isReady).toBe(true));
  let id = '';
  act(() => void (id = one.result.current.create({ title: 'Here' })));
  await waitFor(() => expect(two.result.current.list).toMatchObject([{ title: 'Here' }]));
  act(() => void two.result.current.create({ title: 'There' }));
  await waitFor(() => expect(one.result.current.list).toHaveLength(2));
  await act(() => two.result.current.remove(id));
  await waitFor(() => expect(one.result.current.list).toMatchObject([{ title: 'There' }]));
  await act(() => Promise.all([here.close(), there.close()]));
});
