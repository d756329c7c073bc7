import { expect, test, vi } from 'vitest';
import { RateLimitError, TimeoutError } from './errors.ts';
import { NusantaraError } from './NusantaraError.ts';

test('an error is of the class of its type, and of no other', () => {
  const error = new NusantaraError({ type: 'rate_limit_exceeded' });
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).not.toBeInstanceOf(TimeoutError);
  expect(error).toBeInstanceOf(NusantaraError);
  expect({ type: 'rate_limit_exceeded' }).not.toBeInstanceOf(RateLimitError);
});

test('an error of a second copy of the package is of the same class', async () => {
  vi.resetModules();
  const copy = await import('./NusantaraError.ts');
  const error = new copy.NusantaraError({ type: 'rate_limit_exceeded' });
  expect(error).not.toBeInstanceOf(NusantaraError);
  expect(error).toBeInstanceOf(RateLimitError);
});
