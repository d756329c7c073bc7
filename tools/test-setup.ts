import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

// How long to look for something that is on its way. A busy machine is not a failure.
configure({ asyncUtilTimeout: 15_000 });

// A warning from React or a stray error is a failure, not noise.
beforeEach(() => void vi.spyOn(console, 'error'));

afterEach(() => {
  cleanup();
  const calls = vi.mocked(console.error).mock.calls.map((args) => args.map(String).join(' '));
  vi.mocked(console.error).mockRestore();
  if (calls.length > 0) throw new Error(`console.error was called:\n${calls.join('\n')}`);
});
