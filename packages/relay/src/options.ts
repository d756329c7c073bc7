const BASE_URL = 'https://api.neosantara.xyz/v1';
const VISIBLE_ASCII = /^[\x21-\x7e]+$/;
const EXACT_ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[^/\s*]+$/;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What {@link createRelay} needs to know. Only `apiKey` is required. */
export interface RelayOptions {
  /** The Nusantara AI key. It is sent to `baseURL` and appears nowhere else. */
  apiKey: string;
  /**
   * Where the API lives, its version included. Nothing a client sends can change it.
   * @default 'https://api.neosantara.xyz/v1'
   */
  baseURL?: string;
  /**
   * The path on your server under which the relay stands: with `/api/nusantara` the page calls
   * `/api/nusantara/chat/completions` (or `/api/nusantara/v1/chat/completions`).
   * @default ''
   */
  basePath?: string;
  /**
   * Origins of other sites whose pages may call the relay, such as `https://app.example`. Pages of
   * the relay's own origin and callers that send no `Origin` (servers) need no entry.
   * @default []
   */
  allowOrigins?: readonly string[];
  /**
   * Models a caller may name, in the request and in its tools.
   * @default every model
   */
  allowModels?: readonly string[];
  /**
   * Your own sign-in check. Anything but `true`, a throw included, is answered with 401. Read
   * headers and cookies only: the body belongs to the relay.
   * @default everyone may call
   */
  authorize?: (request: Request) => boolean | Promise<boolean>;
  /**
   * Names of further request headers to forward. A trailing `*` matches any ending: `x-emulator-*`.
   * Credentials, cookies, `x-forwarded-*` and hop-by-hop headers are never forwarded.
   * @default []
   */
  forwardHeaders?: readonly string[];
  /**
   * Largest request body, in bytes.
   * @default 1_048_576
   */
  maxBodyBytes?: number;
  /**
   * How long the caller may take to send its body, and then the API to send its response head.
   * @default 60_000
   */
  headTimeoutMs?: number;
  /**
   * How long a response may stand still: no byte from the API, or none taken by the reader.
   * @default 300_000
   */
  idleTimeoutMs?: number;
  /**
   * How often a quiet event stream carries a comment line, so that nothing between closes it.
   * @default 15_000
   */
  keepAliveMs?: number;
  /**
   * Performs the requests to the API; pass an emulator's to work without a network.
   * @default globalThis.fetch
   */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Called once for every request when its answer has ended. What it throws goes to the console. */
  onRequest?: (entry: RelayLogEntry) => void | Promise<void>;
}

/** One line for your log. It never holds a body, a header, a query or the key. */
export interface RelayLogEntry {
  readonly method: string;
  /** The path as the caller asked for it, without its query. */
  readonly path: string;
  /** The status sent to the caller; 499 when the caller left before there was one. */
  readonly status: number;
  /** The API's id for the request, or the relay's where the API gave none. */
  readonly requestId: string;
  /** Milliseconds since the epoch at which the request arrived. */
  readonly startedAt: number;
  /** Milliseconds from the request's arrival to the last byte of its answer. */
  readonly durationMs: number;
  /** `interrupted`: the API broke off. `cancelled`: the caller left, or stopped reading. */
  readonly outcome: 'complete' | 'interrupted' | 'cancelled';
}

/** The options with every default filled in. */
export interface Settings extends Required<
  Omit<RelayOptions, 'allowModels' | 'authorize' | 'onRequest'>
> {
  readonly allowModels: readonly string[] | null;
  readonly authorize: NonNullable<RelayOptions['authorize']> | null;
  readonly onRequest: (entry: RelayLogEntry) => void;
}

/** Checks the options once and fills in what was left out. No message repeats a value given. */
export function readOptions(options: RelayOptions): Settings {
  const { apiKey, allowOrigins = [], onRequest } = options;
  if (typeof apiKey !== 'string' || !VISIBLE_ASCII.test(apiKey)) {
    throw new TypeError('createRelay needs an apiKey: one word of visible ASCII characters.');
  }
  if (!allowOrigins.every((origin) => EXACT_ORIGIN.test(origin))) {
    throw new TypeError(
      'allowOrigins holds exact origins such as "https://app.example": no path, no slash at the end, no wildcard.',
    );
  }

  return {
    apiKey,
    allowOrigins,
    baseURL: readBaseURL(options.baseURL ?? BASE_URL),
    basePath: readBasePath(options.basePath ?? ''),
    allowModels: options.allowModels ?? null,
    authorize: options.authorize ?? null,
    forwardHeaders: (options.forwardHeaders ?? []).map((name) => name.toLowerCase()),
    maxBodyBytes: readLimit('maxBodyBytes', options.maxBodyBytes ?? 1_048_576),
    headTimeoutMs: readTimeout('headTimeoutMs', options.headTimeoutMs ?? 60_000),
    idleTimeoutMs: readTimeout('idleTimeoutMs', options.idleTimeoutMs ?? 300_000),
    keepAliveMs: readTimeout('keepAliveMs', options.keepAliveMs ?? 15_000),
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    onRequest: (entry) => {
      // Async, so that a throw and a rejection end in the same place and never in the answer.
      const call = async () => onRequest?.(entry);
      call().catch((error: unknown) => console.error(error));
    },
  };
}

function readBaseURL(baseURL: string): string {
  const url = URL.canParse(baseURL) ? new URL(baseURL) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    throw new TypeError('baseURL must be a plain http(s) URL: no credentials, no query, no hash.');
  }
  return url.href.replace(/\/+$/, '');
}

function readBasePath(basePath: string): string {
  if (basePath !== '' && !basePath.startsWith('/')) {
    throw new TypeError('basePath must start with a slash.');
  }
  return new URL(`http://relay${basePath}`).pathname.replace(/\/+$/, '');
}

function readLimit(name: string, value: number): number {
  if (!(value > 0)) throw new RangeError(`${name} must be a number above 0.`);
  return value;
}

/** Timers wrap around above 2^31 ms and would fire at once; `Infinity` means the longest there is. */
function readTimeout(name: string, value: number): number {
  return Math.min(readLimit(name, value), LONGEST_TIMER_MS);
}
