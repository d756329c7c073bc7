/** What the shell says about the server side of the playground. */
export interface Environment {
  /** A server to ask in place of the emulator, its version included: `http://127.0.0.1:8787/v1`. */
  readonly baseURL: string | undefined;
  /** The key for it; alone, it means the live API. */
  readonly apiKey: string | undefined;
  /** How fast the emulator answers. */
  readonly tokensPerSecond: number;
}

/** About as fast as a person likes to watch. */
const humanPace = 60;

/**
 * Reads `NUSANTARA_BASE_URL`, `NUSANTARA_API_KEY` and `PLAYGROUND_TOKENS_PER_SECOND`.
 *
 * @throws {RangeError} when the speed is no number above 0.
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const pace = env['PLAYGROUND_TOKENS_PER_SECOND'] || humanPace;
  const tokensPerSecond = Number(pace);
  if (!(tokensPerSecond > 0)) {
    throw new RangeError(`PLAYGROUND_TOKENS_PER_SECOND must be above 0, received "${pace}".`);
  }
  return {
    baseURL: env['NUSANTARA_BASE_URL'] || undefined,
    apiKey: env['NUSANTARA_API_KEY'] || undefined,
    tokensPerSecond,
  };
}
