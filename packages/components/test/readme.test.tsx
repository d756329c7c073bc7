import { readFileSync } from 'node:fs';
import { createEmulator } from '@nusantara-ai/emulator';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import App from './readme/App.tsx';

const here = import.meta.dirname;

test("the README's first example is this file, and a question gets its answer", async () => {
  const readme = readFileSync(`${here}/../../../README.md`, 'utf8');
  expect(readme).toContain(readFileSync(`${here}/readme/App.tsx`, 'utf8'));

  const emulator = createEmulator();
  vi.stubGlobal('fetch', (input: string, init: RequestInit) =>
    emulator.fetch(input.replace('/api/nusantara', 'https://emulator.test/v1'), {
      ...init,
      headers: { ...(init.headers as Record<string, string>), 'x-api-key': 'added-by-the-relay' },
    }),
  );
  const user = userEvent.setup();
  render(<App />);
  await user.click(screen.getByRole('button', { name: /chat/i }));
  await user.type(await screen.findByRole('textbox'), 'What is this kit?{Enter}');
  const log = await screen.findByRole('log');
  await vi.waitFor(() => {
    expect(emulator.log.at(-1)).toMatchObject({
      outcome: 'complete',
      path: '/v1/chat/completions',
    });
    expect(log.querySelector('[data-role="assistant"][data-state="complete"]')).not.toBeNull();
  });
  vi.unstubAllGlobals();
});
