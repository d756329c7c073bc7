import { readFileSync } from 'node:fs';
import { createEmulator } from '@nusantara-ai/emulator';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Conversation from './readme/Conversation.tsx';

const here = import.meta.dirname;

test("the README's own hooks example is this file, and it streams", async () => {
  const readme = readFileSync(`${here}/../../../README.md`, 'utf8');
  expect(readme).toContain(readFileSync(`${here}/readme/Conversation.tsx`, 'utf8'));

  const emulator = createEmulator({ apiKeys: 'any' });
  vi.stubGlobal('fetch', (input: string, init: RequestInit) =>
    emulator.fetch(input.replace('/api/nusantara', 'https://emulator.test/v1'), {
      ...init,
      headers: { ...(init.headers as Record<string, string>), 'x-api-key': 'added-by-the-relay' },
    }),
  );
  const user = userEvent.setup();
  render(<Conversation />);
  await user.type(screen.getByRole('textbox', { name: 'Message' }), '/error 400{Enter}');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(emulator.log[0]!.requestId);
  await user.clear(screen.getByRole('textbox', { name: 'Message' }));
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
  await vi.waitFor(() =>
    expect(emulator.log.map(({ outcome }) => outcome)).toEqual(['error', 'complete']),
  );
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getAllByRole('paragraph')).toHaveLength(4);
  vi.unstubAllGlobals();
});
