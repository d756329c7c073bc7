import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { createEmulator, type EmulatorOptions } from '@nusantara-ai/emulator';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import Conversation from './readme/Conversation.tsx';
import Ferry from './readme/Ferry.tsx';
import Threads from './readme/Threads.tsx';
import Trip from './readme/Trip.tsx';

const here = import.meta.dirname;
const read = (path: string): string => readFileSync(`${here}/${path}`, 'utf8');

afterEach(() => void vi.unstubAllGlobals());

/** The example on a page of its own, where `/api/nusantara` is a relay to an emulator. */
function open(example: ReactElement, options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  vi.stubGlobal('fetch', (input: string, init: RequestInit) =>
    emulator.fetch(input.replace('/api/nusantara', 'https://emulator.test/v1'), {
      ...init,
      headers: { ...(init.headers as Record<string, string>), 'x-api-key': 'added-by-the-relay' },
    }),
  );
  render(<StrictMode>{example}</StrictMode>);
  const user = userEvent.setup();
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  return { emulator, user, press };
}

test.each(readdirSync(`${here}/readme`))('the README shows %s as it is run here', (name) => {
  expect(read('../README.md')).toContain(read(`readme/${name}`));
});

test('both READMEs begin with a conversation, and it streams', async () => {
  expect(read('../../../README.md')).toContain(read('readme/Conversation.tsx'));
  expect(read('../README.md').indexOf(read('readme/Conversation.tsx'))).toBeLessThan(100);

  const { emulator, user } = open(<Conversation />);
  await user.type(screen.getByRole('textbox', { name: 'Message' }), '/error 400{Enter}');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(emulator.log[0]!.requestId);
  await user.clear(screen.getByRole('textbox', { name: 'Message' }));
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
  await waitFor(() =>
    expect(emulator.log.map(({ outcome }) => outcome)).toEqual(['error', 'complete']),
  );
  expect(screen.queryByRole('alert')).toBeNull();
  await waitFor(() => expect(screen.getAllByRole('paragraph')).toHaveLength(4));
});

test('a list of conversations that are kept', async () => {
  const { user, press } = open(<Threads />);
  await press('New chat');
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'What is this kit?{Enter}');
  await waitFor(() => expect(screen.getAllByRole('blockquote')[1]).not.toBeEmptyDOMElement());
  await screen.findByRole('button', { name: 'What is this kit?' });
  await press('Delete');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull());
});

test('JSON that fills in while it streams', async () => {
  open(<Trip wish="Three days in Maluku" />, {
    script: [{ answer: '{"title":"Maluku","stops":["Ambon","Banda Neira"]}' }],
  });
  expect(await screen.findByRole('heading', { name: 'Maluku' })).toBeVisible();
  const stops = () => within(screen.getByRole('list')).getAllByRole('listitem');
  await waitFor(() =>
    expect(stops().map((stop) => stop.textContent)).toEqual(['Ambon', 'Banda Neira']),
  );
});

test('a tool that asks first', async () => {
  const { press } = open(<Ferry />);
  await press('Book');
  await screen.findByText(/^Book a ferry to .+\?/);
  await press('Yes');
  expect(await screen.findByText(/^Your ticket: /)).toBeVisible();
});
