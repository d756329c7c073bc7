import type { Reply } from './createProbe.ts';
import { bad, ok, skipped, type Finding } from './Report.ts';

/** Whether a 429 says how long to wait. */
export function checkWait(reply: Reply | string): Finding {
  if (typeof reply === 'string' || reply.status !== 429) {
    return skipped('wait', 'No 429 was provoked; only the emulator answers with one when asked.');
  }
  const wait = reply.headers.get('retry-after');
  if (wait !== null && (/^\d+(\.\d+)?$/.test(wait) || !Number.isNaN(Date.parse(wait)))) {
    return ok('wait', `A 429 says Retry-After: ${wait}.`);
  }
  return bad('warning', 'wait', {
    seen: wait === null ? 'A 429 has no Retry-After.' : `A 429 says Retry-After: ${wait}.`,
    effect: 'Retries come by guess, and no countdown is shown unless the body tells the time.',
    mend: 'Pass Retry-After of the API on: seconds, or a date.',
  });
}
