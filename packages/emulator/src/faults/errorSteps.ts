import type { ErrorBody } from '@nusantara-ai/client/wire';
import { textStep, type Step } from '../stream/Step.ts';
import type { FaultOf } from './Fault.ts';

const chunkLength = 65_536;

/** The body of an error as it is sent: with a message of great length, or without an end. */
export function* errorSteps(
  { error, ...beside }: ErrorBody,
  { bytes = 0, endless }: FaultOf<'error'>,
): Generator<Step> {
  const { message, ...rest } = error;
  const start = JSON.stringify({ error: { ...rest, message } });
  yield textStep(start.slice(0, -'"}}'.length));
  for (let left = bytes; left > 0; left -= chunkLength) {
    yield textStep('.'.repeat(Math.min(left, chunkLength)));
  }
  if (endless) yield { type: 'wait', ms: Infinity };
  const others = JSON.stringify(beside).slice(1, -1);
  yield textStep(`"}${others === '' ? '' : `,${others}`}}`, 'error');
  yield { type: 'end', ending: 'error' };
}
