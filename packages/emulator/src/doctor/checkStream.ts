import type { Reply } from './createProbe.ts';
import { bad, ok, skipped, type Finding } from './Report.ts';

/** The two endpoints, by the name their findings begin with. */
export type Endpoint = 'chat' | 'responses';

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
  if (/\bjson\b|html/.test(type)) return [notAStream(endpoint, type)];

  const records = readRecords(reply.text);
  return [
    checkType(endpoint, type),
    checkSuccessId(endpoint, reply),
    checkLineEnds(endpoint, reply.text),
    checkRecords(endpoint, records),
    checkEnding(endpoint, records, reply.end),
    checkBuffering(endpoint, records, reply.arrivals),
  ];
}

const pathOf = (endpoint: Endpoint): string =>
  endpoint === 'chat' ? '/chat/completions' : '/responses';

const notAStream = (endpoint: Endpoint, type: string): Finding =>
  bad(type.includes('html') ? 'error' : 'warning', `${endpoint}-stream`, {
    seen: `The answer is ${type}, though a stream was asked for.`,
    effect: type.includes('html')
      ? 'There is no answer in it; something between page and API replies instead.'
      : 'Nothing is shown until the whole answer has been written.',
    mend: 'Pass `"stream": true` and the event stream of the API on.',
  });

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
  const kinds = new Set(text.match(/\r\n|\r|\n/g));
  const names = [...kinds].map((kind) => kind.replace('\r', 'CR').replace('\n', 'LF'));
  if (kinds.size === 1 && !kinds.has('\r'))
    return ok(`${endpoint}-line-ends`, `Lines end with ${names[0]}.`);
  return bad('warning', `${endpoint}-line-ends`, {
    seen: `Lines end with ${names.join(' and ') || 'nothing'}.`,
    effect: 'The kit reads them; simpler clients see no record end until the very last.',
    mend: 'Let nothing rewrite the stream on its way; LF is what the API sends.',
  });
}

function checkRecords(endpoint: Endpoint, records: readonly string[]): Finding {
  const broken = records.find((record) => record !== '[DONE]' && !isJson(record));
  if (broken === undefined) return ok(`${endpoint}-records`, `${records.length} records.`);
  return bad('error', `${endpoint}-records`, {
    seen: `A record is no JSON: ${broken.slice(0, 40)}`,
    effect: 'The answer ends there as unreadable_reply.',
    mend: 'Look for a proxy that writes into the stream, or cuts lines.',
  });
}

function checkEnding(endpoint: Endpoint, records: readonly string[], end: Reply['end']): Finding {
  const check = `${endpoint}-ending`;
  const hasDone = records.includes('[DONE]');
  const hasFinish = records.some((record) => finishOf(endpoint).test(record));
  const name = endpoint === 'chat' ? 'finish_reason' : 'response.completed';

  if (!hasDone && !hasFinish) {
    return bad('error', check, {
      seen: `The stream ${ends[end]} without ${name} or [DONE].`,
      effect: 'Every answer counts as cut off: the kit shows it as interrupted.',
      mend: 'See that nothing ends the connection early: time limits of proxies, body limits.',
    });
  }
  if (!hasFinish) {
    return bad('warning', check, {
      seen: `The stream has [DONE] but no ${name}.`,
      effect: 'An answer that hit its length limit looks complete.',
      mend: `Pass the record with ${name} on.`,
    });
  }
  if (endpoint === 'chat' && !hasDone) {
    return bad('warning', check, {
      seen: 'The stream has no [DONE].',
      effect: 'The kit goes by finish_reason; clients that wait for [DONE] report an error.',
      mend: 'Pass the last record of the API on.',
    });
  }
  if (end !== 'complete') {
    return bad('warning', check, {
      seen: `The stream ${ends[end]} after its last record.`,
      effect: 'Connections pile up: a browser has six of them for one host.',
      mend: 'Close the connection when the API does.',
    });
  }
  return ok(check, `${name}${hasDone ? ', then [DONE]' : ''}.`);
}

const ends: Readonly<Record<Reply['end'], string>> = {
  complete: 'ends',
  broken: 'breaks off',
  late: 'stays open',
};

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

const finishOf = (endpoint: Endpoint): RegExp =>
  endpoint === 'chat'
    ? /"finish_reason"\s*:\s*"/
    : /"type"\s*:\s*"response\.(completed|incomplete|failed)"/;

/** The data of every record, its lines joined. */
const readRecords = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .reduce<string[][]>(
      (records, line) => {
        if (line === '') records.push([]);
        else if (line.startsWith('data:')) records.at(-1)?.push(line.slice(5).replace(/^ /, ''));
        return records;
      },
      [[]],
    )
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
