import { errorFromThrown } from '../errors/toError.ts';
import { type RetryOptions, retryDelay } from './retryDelay.ts';

/** Runs `request` until it succeeds, gives up, or the signal fires. */
export async function withRetries<T>(
  request: (attempt: number) => Promise<T>,
  options: RetryOptions & { readonly signal?: AbortSignal | undefined },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request(attempt);
    } catch (thrown) {
      const error = errorFromThrown(thrown, options);
      const delay = retryDelay(error, attempt, options);
      if (delay === undefined) throw error;
      await pause(delay, options.signal);
    }
  }
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(errorFromThrown(signal?.reason, { signal }));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
