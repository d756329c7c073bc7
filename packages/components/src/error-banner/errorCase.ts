import type { ErrorKind, NusantaraError } from '@nusantara-ai/client';

/**
 * What a banner speaks of: the kinds of errors, told apart where people need other words.
 *
 * `offline` is a network failure while the browser itself says so; `interrupted_kept` is a cut-off
 * answer of which something arrived; `unknown` is a kind that this version does not know.
 */
export type ErrorCase = Exclude<ErrorKind, 'aborted'> | 'offline' | 'interrupted_kept' | 'unknown';

/** Which copy an error gets; `undefined` for one that is not shown, since a person asked for it. */
export function errorCase(
  error: Pick<NusantaraError, 'kind' | 'code'>,
  kept: boolean,
): ErrorCase | undefined {
  switch (error.kind) {
    case 'aborted':
      return undefined;
    case 'network':
      return error.code === 'offline' ? 'offline' : 'network';
    case 'stream_interrupted':
      return kept ? 'interrupted_kept' : 'stream_interrupted';
    case 'invalid_request':
    case 'context_length':
    case 'auth':
    case 'billing':
    case 'permission':
    case 'not_found':
    case 'gone':
    case 'rate_limit':
    case 'quota':
    case 'timeout':
    case 'unavailable':
    case 'server':
    case 'parse':
      return error.kind;
    default:
      return unknownKind(error.kind);
  }
}

/** Takes `never`, so that a new kind without its own words does not compile. */
function unknownKind(_kind: never): ErrorCase {
  return 'unknown';
}
