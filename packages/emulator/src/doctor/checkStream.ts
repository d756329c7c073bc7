import type { Reply } from './createProbe.ts';
import { checkEnding } from './checkEnding.ts';
import { failureIn, parseJson, readRecords } from './readRecords.ts';
import { bad, ok, skipped, type Endpoint, type Finding } from './Report.ts';

/** Time below which nobody can tell whether a stream was held back. */
const tooQuickMs = 200;
/** All events within so little time have been let go together. */
const togetherMs = 50;

/** Whether an answer streams, in a form that clients understand, to an end they recognise. */
export function checkStream(endpoint: Endpoint, reply: Reply | string): Finding[] {
  if (typeof reply === 'string' || reply.status !== 200) {
    return [
      bad(endpoint === 'chat' ? 'error' : 'warning', `${endpoint}-stream`, {
        seen: typeof reply === 'string' ? `${reply}.` : `The answer has status ${reply.status}.`,
        effect: `No answer comes from ${pathOf(endpoint)}.`,
        mend:
          endpoint === 'chat'
            ? 'See that the address, the key and the model are right.'
            : 'Use the chat endpoint, or route this path as well.',
      }),
    ];
  }
  const type = reply.headers.get('content-type') ?? '';
  if (/\bjson\b|html/.test(type)) return [notAStream(endpoint, type, reply.text)];

  const records = readRecords(reply.text);
  return [
    checkType(endpoint, type),
    checkSuccessId(endpoint, reply),
    checkLineEnds(endpoint, reply.text),
    checkRecords(endpoint, records),
    ...checkNumbers(endpoint, records),
    checkEnding(endpoint, records, reply.end),
    checkBuffering(endpoint, records, reply.arrivals),
  ];
}

const pathOf = (endpoint: Endpoint): string =>
  endpoint === 'chat' ? '/chat/completions' : '/responses';

function notAStream(endpoint: Endpoint, type: string, text: string): Finding {
  const failure = failureIn([text]);
  const isAnswer = !type.includes('html') && failure === undefined;
  return bad(isAnswer ? 'warning' : 'error', `${endpoint}-stream`, {
    seen:
      failure === undefined
        ? `The answer is ${type}, though a stream was asked for.`
        : `The answer has status 200 and is an error: ${failure}`,
    effect: isAnswer
      ? 'Nothing is shown until the whole answer has been written.'
      : 'There is no answer in it; something between page and API replies instead.',
    mend: 'Pass `"stream": true` and the event stream of the API on.',
  });
}

const checkType = (endpoint: Endpoint, type: string): Finding =>
  type.startsWith('text/event-stream')
    ? ok(`${endpoint}-content-type`, type)
    : bad('warning', `${endpoint}-content-type`, {
        seen: type === '' ? 'The stream has no content type.' : `The stream is sent as ${type}.`,
        effect: 'Clients and proxies that go by the type wait for the whole of it, or refuse it.',
        mend: 'Send Content-Type: text/event-stream.',
      });

const checkSuccessId = (endpoint: Endpoint, { headers }: Reply): Finding =>
  headers.has('x-request-id')
    ? ok(`${endpoint}-request-id`, `The answer is ${headers.get('x-request-id')}.`)
    : bad('warning', `${endpoint}-request-id`, {
        seen: 'The answer has no X-Request-Id.',
        effect: 'Neither an answer nor a stream that breaks off can be traced.',
        mend: 'Pass X-Request-Id of the API on.',
      });

function checkLineEnds(endpoint: Endpoint, text: string): Finding {
  const check = `${endpoint}-line-ends`;
  const kinds = new Set(text.match(/\r\n|\r|\n/g));
  const names = [...kinds].map((kind) => kind.replace('\r', 'CR').replace('\n', 'LF'));
  if (kinds.size === 0) return skipped(check, 'There is no line in the stream.');
  if (kinds.size === 1 && kinds.has('\n')) return ok(check, 'Lines end with LF.');
  return bad('warning', check, {
    seen: `Lines end with ${names.join(' and ')}.`,
    effect: 'The kit reads them; simpler clients see no record end until the very last.',
    mend: 'Let nothing rewrite the stream on its way; LF is what the API sends.',
  });
}

function checkRecords(endpoint: Endpoint, records: readonly string[]): Finding {
  const broken = records.find((record) => record !== '[DONE]' && parseJson(record) === undefined);
  if (broken === undefined) return ok(`${endpoint}-records`, `${records.length} records.`);
  return bad('error', `${endpoint}-records`, {
    seen: `A record is no JSON: ${broken.slice(0, 40)}`,
    effect: 'The answer ends there as unreadable_reply.',
    mend: 'Look for a proxy that writes into the stream, or cuts lines.',
  });
}

/** Whether numbered events come in their order, each once. */
function checkNumbers(endpoint: Endpoint, records: readonly string[]): Finding[] {
  const numbers = records
    .map((record) => (parseJson(record) as { sequence_number?: unknown } | null | undefined) ?? {})
    .flatMap(({ sequence_number: number }) => (typeof number === 'number' ? [number] : []));
  if (numbers.length === 0) return [];

  const check = `${endpoint}-numbers`;
  const at = numbers.findIndex((number, index) => index > 0 && number !== numbers[index - 1]! + 1);
  if (at === -1) return [ok(check, `Events are numbered ${numbers[0]} to ${numbers.at(-1)}.`)];
  return [
    bad('warning', check, {
      seen: `Event ${numbers[at]} comes after event ${numbers[at - 1]}.`,
      effect: 'What comes twice or too late is dropped, what is left out is missing from the text.',
      mend: 'Look for a proxy that repeats or reorders; pass every event on once, as it comes.',
    }),
  ];
}

function checkBuffering(
  endpoint: Endpoint,
  records: readonly string[],
  arrivals: readonly number[],
): Finding {
  const check = `${endpoint}-buffering`;
  const first = arrivals[0] ?? 0;
  const last = arrivals.at(-1) ?? 0;
  if (last < tooQuickMs || records.length < 5) {
    return skipped(check, `All of it came within ${Math.round(last)} ms: too quickly to tell.`);
  }
  if (last - first > togetherMs) {
    return ok(
      check,
      `The first event came after ${Math.round(first)} ms, the last after ${Math.round(last)}.`,
    );
  }
  return bad('warning', check, {
    seen: `${records.length} events came together after ${Math.round(first)} ms.`,
    effect: 'The answer does not stream: nothing is shown until it is whole.',
    mend: 'Turn buffering and compression off for event streams (nginx: proxy_buffering off, or X-Accel-Buffering: no).',
  });
}
