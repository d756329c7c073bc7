import { createApp } from './createApp.ts';
import type { Listening, ListenOptions } from './listen.ts';
import { readOptions, type EmulatorOptions } from './readOptions.ts';
import { createRequestLog, type LogEntry } from './createRequestLog.ts';

/** Where a relative address points in a place that has no address of its own. */
const fallbackBase = 'http://emulator.local/';

/** The Nusantara AI API on this machine. */
export interface Emulator {
  /**
   * A drop-in `fetch` that never touches the network. It answers every origin; only the path counts.
   * A relative address works too.
   *
   * @throws {TypeError} when a fault drops the connection, as `fetch` does without a network.
   */
  readonly fetch: typeof fetch;
  /**
   * The same API as a real HTTP server.
   *
   * @throws {Error} when the port is taken, and in a browser.
   */
  listen(options?: ListenOptions): Promise<Listening>;
  /** Every request so far, oldest first, up to `logLimit`. */
  readonly log: readonly LogEntry[];
}

/**
 * Create an emulator. The same seed and the same requests in the same order give the same answers,
 * byte by byte, over `fetch` and over HTTP.
 *
 * @throws {TypeError} when `fault` is no directive, or `script` no script.
 * @throws {RangeError} when a number is out of range.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const settings = readOptions(options);
  const log = createRequestLog(settings.logLimit);
  const app = createApp(settings, log);
  const handle = async (request: Request, signal: AbortSignal): Promise<Response> =>
    app.fetch(request, { signal });

  return {
    async fetch(input, init = {}) {
      // The signal stays out of the request: a DOM in a test brings a class of its own, which the
      // Request of Node refuses.
      const { signal, ...rest } = init;
      const request = new Request(input instanceof Request ? input : resolve(input), rest);
      const caller = signal ?? (input instanceof Request ? input.signal : neverAborts());
      caller.throwIfAborted();
      return handle(request, caller);
    },
    async listen(listenOptions) {
      const { listen } = await import('#listen');
      return listen(handle, listenOptions);
    },
    log: log.entries,
  };
}

const neverAborts = (): AbortSignal => new AbortController().signal;

function resolve(input: string | URL): URL {
  const here = (globalThis as { location?: { href?: string } }).location?.href;
  return new URL(input, here !== undefined && URL.canParse('/', here) ? here : fallbackBase);
}
