/** A named situation for a switch in a story book, a playground or a test. */
export interface Scenario {
  /** Stable, in kebab-case. */
  readonly name: string;
  /** A few words for people. */
  readonly title: string;
  /** What to put before a prompt, into the `x-emulator-fault` header, or into the `fault` option. */
  readonly directive: string;
}

/** Every situation worth a switch, from calm to hostile. */
export const scenarios: readonly Scenario[] = [
  { name: 'thinking', title: 'Thinks before it answers', directive: '/think' },
  { name: 'tool-call', title: 'Asks for a tool', directive: '/tool' },
  { name: 'long', title: 'A long answer', directive: '/long' },
  { name: 'slow', title: 'A slow answer', directive: '/slow' },
  { name: 'refusal', title: 'Refuses to answer', directive: '/refuse' },
  { name: 'length-limit', title: 'Stops at the length limit', directive: '/length' },
  { name: 'content-filter', title: 'Stopped by the content filter', directive: '/filter' },
  { name: 'cut', title: 'Cut off in mid-answer', directive: '/cut' },
  { name: 'reset', title: 'Connection reset in mid-answer', directive: '/reset' },
  { name: 'stall', title: 'Goes quiet in mid-answer', directive: '/stall' },
  { name: 'mid-error', title: 'Error inside the stream', directive: '/mid-error' },
  { name: 'drop', title: 'No connection', directive: '/drop' },
  { name: 'bad-request', title: '400 invalid request', directive: '/error 400' },
  { name: 'unauthorized', title: '401 bad key', directive: '/error 401' },
  { name: 'no-balance', title: '402 no balance', directive: '/error 402' },
  { name: 'forbidden', title: '403 not allowed', directive: '/error 403' },
  { name: 'not-found', title: '404 unknown model', directive: '/error 404' },
  { name: 'too-large', title: '413 too large', directive: '/error 413' },
  { name: 'unprocessable', title: '422 not processable', directive: '/error 422' },
  { name: 'rate-limit', title: '429 too many requests', directive: '/error 429 retry-after=12' },
  { name: 'daily-limit', title: '429 daily limit', directive: '/error 429 daily' },
  { name: 'server-error', title: '500 server error', directive: '/error 500' },
  { name: 'unavailable', title: '503 busy', directive: '/error 503' },
  { name: 'unavailable-once', title: '503 once, then fine', directive: '/error 503 times=1' },
  { name: 'gateway-timeout', title: '504 timeout', directive: '/error 504' },
  { name: 'html', title: '502 page of a proxy', directive: '/html' },
  { name: 'empty', title: '200 with nothing in it', directive: '/empty' },
  { name: 'no-done', title: 'No [DONE] at the end', directive: '/no-done' },
  { name: 'crlf', title: 'Lines end with CRLF', directive: '/crlf' },
  { name: 'bytes', title: 'One byte at a time', directive: '/bytes' },
];
