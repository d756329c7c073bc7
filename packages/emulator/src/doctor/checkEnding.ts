import type { Reply } from './createProbe.ts';
import { failureIn } from './readRecords.ts';
import { bad, ok, type Endpoint, type Finding } from './Report.ts';

/** Whether a stream ends as its endpoint says, and with nothing behind it. */
export function checkEnding(
  endpoint: Endpoint,
  records: readonly string[],
  end: Reply['end'],
): Finding {
  const check = `${endpoint}-ending`;
  const hasDone = records.includes('[DONE]');
  const hasFinish = records.some((record) => finishOf(endpoint).test(record));
  const name = endpoint === 'chat' ? 'finish_reason' : 'response.completed';

  const failure = failureIn(records);

  if (failure !== undefined) {
    return bad('error', check, {
      seen: `The stream ends with an error: ${failure}`,
      effect: 'The answer ends in a banner; what was written before stays.',
      mend: 'Ask the log of the API for the request id; the model or the service behind it fails.',
    });
  }
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
  if (hasDone && records.at(-1) !== '[DONE]') {
    return bad('warning', check, {
      seen: 'More records follow [DONE].',
      effect: 'The kit has stopped reading; clients that have not show them.',
      mend: 'End the stream with its last record.',
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

const finishOf = (endpoint: Endpoint): RegExp =>
  endpoint === 'chat'
    ? /"finish_reason"\s*:\s*"/
    : /"type"\s*:\s*"response\.(completed|incomplete|failed)"/;
