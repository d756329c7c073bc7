/** A named situation for a switch in a story book, a playground or a test. */
export interface Scenario {
  /** Stable, in kebab-case. Behind a plus sign it may follow a model id: `nusantara-base+cut`. */
  readonly name: string;
  /** A few words for people. */
  readonly title: string;
  /** The title of the group it stands in. */
  readonly group: string;
  /** What to put before a prompt, into the `x-emulator-fault` header, or into the `fault` option. */
  readonly directive: string;
}

type Listed = Omit<Scenario, 'group'>;

const tooLate =
  '{"type":"response.output_text.delta","delta":"too late",' +
  '"choices":[{"index":0,"delta":{"content":"too late"}}]}';
const validation =
  '{"detail":[{"loc":["body","temperature"],"msg":"Input should be at most 2","type":"value_error"}]}';

const unknownItem =
  '{"type":"response.output_item.added","item":{"type":"vendor:thing","id":"vt_1"},"choices":[]}';

/** Every situation worth a switch, from calm to hostile, under the titles of their groups. */
const grouped: Readonly<Record<string, readonly Listed[]>> = {
  Answers: [
    { name: 'thinking', title: 'Thinks before it answers', directive: '/think' },
    {
      name: 'thinking-inline',
      title: 'Thinks aloud, between tags',
      directive: '/think form=inline',
    },
    { name: 'thinking-twice', title: 'Thoughts in two fields', directive: '/think form=both' },
    { name: 'tool-call', title: 'Asks for a tool', directive: '/tool' },
    { name: 'long', title: 'A long answer', directive: '/long' },
    { name: 'refusal', title: 'Refuses to answer', directive: '/refuse' },
    { name: 'length-limit', title: 'Stops at the length limit', directive: '/length' },
    { name: 'content-filter', title: 'Stopped by the content filter', directive: '/filter' },
  ],
  Time: [
    { name: 'slow', title: 'A slow answer', directive: '/slow' },
    { name: 'drip', title: 'One byte every 20 ms', directive: '/bytes ms=20' },
    { name: 'late', title: 'Three seconds before the head', directive: '/late ms=3000' },
    { name: 'never', title: 'No head at all', directive: '/late' },
    { name: 'silent', title: 'A head, then nothing', directive: '/stall after=head' },
    { name: 'pause', title: 'Five quiet seconds in mid-answer', directive: '/stall ms=5000' },
    { name: 'stall', title: 'Goes quiet in mid-answer', directive: '/stall' },
    { name: 'keepalive', title: 'Goes quiet but for comments', directive: '/stall /keepalive' },
    { name: 'buffered', title: 'A proxy that hands over all at once', directive: '/buffer' },
  ],
  Endings: [
    { name: 'cut', title: 'Cut off in mid-answer', directive: '/cut' },
    { name: 'cut-at-once', title: 'Ends before it begins', directive: '/cut after=head' },
    { name: 'cut-in-record', title: 'Cut off inside a record', directive: '/cut inside=event' },
    {
      name: 'cut-in-character',
      title: 'Cut off in a character',
      directive: '/cut inside=character',
    },
    { name: 'reset', title: 'Connection reset in mid-answer', directive: '/reset' },
    { name: 'reset-at-once', title: 'Reset before any text', directive: '/reset after=head' },
    { name: 'reset-at-finish', title: 'Reset after the finish', directive: '/reset after=finish' },
    { name: 'no-done', title: 'No [DONE] at the end', directive: '/no-done' },
    { name: 'no-finish', title: '[DONE] without a finish', directive: '/no-finish' },
    { name: 'no-answer', title: '[DONE] and nothing before it', directive: '/no-finish after=0' },
    {
      name: 'after-done',
      title: 'More data after [DONE]',
      directive: `/insert after=done text='data: ${tooLate}\\n\\n'`,
    },
    { name: 'open-after-done', title: 'Stays open after [DONE]', directive: '/stall after=done' },
  ],
  'Errors inside a stream': [
    { name: 'mid-error', title: 'Error inside the stream', directive: '/mid-error' },
    { name: 'error-first', title: 'Error before any text', directive: '/mid-error after=head' },
    { name: 'error-event', title: 'Error event', directive: '/mid-error form=event' },
    { name: 'error-bare', title: 'Error without an event name', directive: '/mid-error form=bare' },
    { name: 'error-flat', title: 'Flat error event', directive: '/mid-error form=flat' },
    { name: 'failed', title: 'response.failed alone', directive: '/mid-error form=failed' },
  ],
  'Records of a stream': [
    {
      name: 'malformed',
      title: 'Broken JSON in mid-stream',
      directive: `/insert text='data: {"id":"broken\\n\\n'`,
    },
    {
      name: 'html-inside',
      title: 'A page of HTML in mid-stream',
      directive: `/insert text='data: <!doctype html><title>502</title>\\n\\n' /cut`,
    },
    { name: 'duplicates', title: 'Every numbered event twice', directive: '/duplicate' },
    { name: 'disorder', title: 'Numbered pieces out of order', directive: '/disorder' },
    { name: 'gaps', title: 'Gaps between the numbers', directive: '/gaps' },
    {
      name: 'unknown-event',
      title: 'An event that nobody knows',
      directive: `/insert text='event: vendor.event\\ndata: {"type":"vendor.event"}\\n\\n'`,
    },
    {
      name: 'unknown-item',
      title: 'An item that nobody knows',
      directive: `/insert text='data: ${unknownItem}\\n\\n'`,
    },
    {
      name: 'no-object',
      title: 'Records that are no objects',
      directive: `/insert text='data: null\\n\\ndata: 7\\n\\ndata: []\\n\\n'`,
    },
    { name: 'crlf', title: 'Lines end with CRLF', directive: '/crlf' },
    { name: 'cr', title: 'Lines end with CR', directive: '/cr' },
    { name: 'mixed-lines', title: 'Lines end in three ways', directive: '/mixed-lines' },
    { name: 'bom', title: 'Byte order mark first', directive: '/bom' },
    { name: 'comments', title: 'Comments between the lines', directive: '/comments' },
    { name: 'odd-fields', title: 'Fields nobody expects', directive: '/odd-fields' },
    { name: 'bytes', title: 'One byte at a time', directive: '/bytes' },
  ],
  Refusals: [
    { name: 'drop', title: 'No connection', directive: '/drop' },
    { name: 'bad-request', title: '400 invalid request', directive: '/error 400' },
    { name: 'unauthorized', title: '401 bad key', directive: '/error 401' },
    { name: 'no-balance', title: '402 no balance', directive: '/error 402' },
    { name: 'forbidden', title: '403 not allowed', directive: '/error 403' },
    { name: 'not-found', title: '404 unknown model', directive: '/error 404' },
    { name: 'request-timeout', title: '408 timeout', directive: '/error 408' },
    { name: 'conflict', title: '409 conflict', directive: '/error 409' },
    { name: 'gone', title: '410 file expired', directive: '/error 410' },
    { name: 'too-large', title: '413 too large', directive: '/error 413' },
    { name: 'unprocessable', title: '422 not processable', directive: '/error 422' },
    {
      name: 'validation-list',
      title: '422 with a list of messages',
      directive: `/reply 422 body='${validation}'`,
    },
    { name: 'rate-limit', title: '429 too many requests', directive: '/error 429 retry-after=12' },
    {
      name: 'odd-wait',
      title: '429 with a wait in words',
      directive: '/error 429 retry-after=soon',
    },
    { name: 'long-wait', title: '429 until tomorrow', directive: '/error 429 retry-after=86400' },
    { name: 'daily-limit', title: '429 daily limit', directive: '/error 429 daily' },
    {
      name: 'wait-in-body',
      title: '429 with the wait in its body alone',
      directive: '/error 429 reset=12 retry-after=none',
    },
    {
      name: 'past-reset',
      title: '429 that was lifted a minute ago',
      directive: '/error 429 reset=-60 retry-after=none',
    },
    {
      name: 'no-wait',
      title: '429 that tells nothing',
      directive: '/error 429 form=none retry-after=none',
    },
    { name: 'server-error', title: '500 server error', directive: '/error 500' },
    { name: 'unavailable', title: '503 busy', directive: '/error 503' },
    { name: 'unavailable-once', title: '503 once, then fine', directive: '/error 503 times=1' },
    { name: 'flapping', title: '503 twice, then fine', directive: '/error 503 times=2' },
    { name: 'gateway-timeout', title: '504 timeout', directive: '/error 504' },
    { name: 'overloaded', title: '529 overloaded', directive: '/error 529' },
  ],
  'Odd replies': [
    { name: 'html', title: '502 page of a proxy', directive: '/html' },
    { name: 'html-ok', title: '200 page of a network', directive: '/html 200' },
    { name: 'empty', title: '200 with nothing in it', directive: '/empty' },
    { name: 'empty-error', title: '500 with nothing in it', directive: '/empty 500' },
    { name: 'no-content', title: '204 no content', directive: '/empty 204' },
    { name: 'redirect', title: '302 to elsewhere', directive: '/redirect' },
    { name: 'error-ok', title: '200 with an error in it', directive: '/error 200' },
    { name: 'json', title: 'JSON instead of a stream', directive: '/json' },
    { name: 'no-type', title: 'No content type', directive: '/headers content-type=' },
    {
      name: 'wrong-type',
      title: 'Wrong content type',
      directive: '/headers content-type=text/plain',
    },
    { name: 'no-id', title: '500 without a request id', directive: '/error 500 id=none' },
    { name: 'other-id', title: '500 with two request ids', directive: '/error 500 id=different' },
    {
      name: 'id-on-top',
      title: '500 with the id beside the error',
      directive: '/error 500 id=top',
    },
    {
      name: 'hidden-headers',
      title: '429 whose headers the page may not read',
      directive: '/error 429 /headers access-control-expose-headers=',
    },
    {
      name: 'huge-error',
      title: '500 with 10 MB of words',
      directive: '/error 500 bytes=10000000',
    },
    { name: 'endless-error', title: '500 that never ends', directive: '/error 500 endless' },
  ],
};

/** Every situation worth a switch. Those of one group stand together. */
export const scenarios: readonly Scenario[] = Object.entries(grouped).flatMap(([group, listed]) =>
  listed.map((scenario) => ({ ...scenario, group })),
);
