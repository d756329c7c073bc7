import { createChat, type Message, messageText } from '@nusantara-ai/client';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { useChatStream } from '../../src/index.ts';
import { emulated, model } from '../emulated.tsx';
import { Page, said } from './Page.tsx';

/** The page as the server sent it, taken over. A mismatch is reported as an error, which fails the test. */
function takeOver(transcript: readonly Message[]) {
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(<Page client={emulated().client} transcript={transcript} />);
  const sent = container.querySelector('p');
  // What travels to the browser is JSON.
  const received = JSON.parse(JSON.stringify(transcript)) as Message[];
  const world = emulated();
  render(<Page client={world.client} transcript={received} />, { container, hydrate: true });
  expect(container.querySelector('p')).toBe(sent);
  return { ...world, user: userEvent.setup() };
}

const press = (user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> =>
  user.click(screen.getByRole('button', { name }));

test('a transcript is taken over as it is, and the conversation goes on from it (fault 161)', async () => {
  const { user } = takeOver([said('q', 'user', 'Apa kabar?'), said('a', 'assistant', 'Baik.')]);
  expect(screen.getByText('Baik.')).toHaveAttribute('data-state', 'complete');
  await press(user, 'Send');
  await waitFor(() => expect(document.querySelectorAll('p[data-state=complete]')).toHaveLength(4));
  await screen.findByText(/^\d+ models$/);
});

test('an answer that the server had begun goes on in the browser', async () => {
  const question = said('q', 'user', 'What is this kit?');
  const half = { ...said('a', 'assistant', 'This kit is', 'interrupted'), parentId: 'q' };
  const { user } = takeOver([question, half]);
  const answer = document.querySelector('#a')!;
  await press(user, 'Continue');
  await waitFor(() => expect(answer).toHaveAttribute('data-state', 'complete'));
  expect(answer).toHaveTextContent(/^This kit is ./);
});

test('a question that the server left open is asked in the browser', async () => {
  const { user, requests } = takeOver([said('q', 'user', 'What is this kit?')]);
  await press(user, 'Retry');
  await waitFor(() => expect(document.querySelectorAll('p[data-state=complete]')).toHaveLength(2));
  expect(requests.some(({ body }) => JSON.stringify(body).includes('What is this kit?'))).toBe(
    true,
  );
});

test('an answer that began before the page was taken over streams on through that', async () => {
  const { client } = emulated();
  const chat = createChat({ client, model, initialMessages: [said('q', 'user', 'Apa kabar?')] });
  function View() {
    const { messages, status } = useChatStream(chat);
    return <p>{`${messages.map(messageText).join(' ')} ${status}`}</p>;
  }
  const page = (
    <StrictMode>
      <View />
    </StrictMode>
  );
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(page);
  const sent = chat.send('Hello');
  render(page, { container, hydrate: true });
  await waitFor(() => expect(container).toHaveTextContent(/^Apa kabar\? Hello .+ ready$/));
  await sent;
});
