import { useChats } from '@nusantara-ai/react';
import type { ReactElement } from 'react';
import { conversations } from './conversations.ts';
import type { Worded } from './copy.ts';

type ThreadsProps = Worded<{ readonly openId: string; readonly onOpen: (id: string) => void }>;

/** The conversations, the latest first. A new one is on the list once something is said in it. */
export function Threads({ words, openId, onOpen }: ThreadsProps): ReactElement {
  const { list, remove } = useChats(conversations);
  const handleNew = (): void => onOpen(crypto.randomUUID());
  const handleRemove = (id: string): void => {
    void remove(id);
    if (id === openId) handleNew();
  };
  return (
    <nav aria-label={words.threads}>
      <h1>{words.title}</h1>
      <button onClick={handleNew}>{words.actions.new}</button>
      <ul>
        {list.map(({ id, title, isBusy }) => (
          <li key={id} data-busy={isBusy}>
            <button aria-current={id === openId} onClick={() => onOpen(id)}>
              {title}
            </button>
            <button aria-label={words.remove(title)} onClick={() => handleRemove(id)}>
              ×
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
