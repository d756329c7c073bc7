import { findFault, type Fault } from '../faults/Fault.ts';
import type { Step } from './Step.ts';

/** The same bytes as they travel under the given faults: in other chunks, or all at once. */
export function travel(steps: Iterable<Step>, faults: readonly Fault[]): Iterable<Step> {
  if (findFault(faults, 'buffer')) return atOnce(steps);
  const bytes = findFault(faults, 'bytes');
  return bytes ? inChunks(steps, bytes.size ?? 1, bytes.ms ?? 0) : steps;
}

function* inChunks(steps: Iterable<Step>, size: number, ms: number): Generator<Step> {
  for (const step of steps) {
    if (step.type !== 'bytes') {
      yield step;
      continue;
    }
    const { bytes, decides } = step;
    for (let start = 0; start < bytes.length; start += size) {
      const end = start + size;
      if (ms > 0) yield { type: 'wait', ms };
      yield {
        type: 'bytes',
        bytes: bytes.subarray(start, end),
        decides: end < bytes.length ? undefined : decides,
      };
    }
  }
}

/** A proxy that hands nothing on until it has everything: what it holds when the line goes dead is lost. */
function* atOnce(steps: Iterable<Step>): Generator<Step> {
  const held: Extract<Step, { type: 'bytes' }>[] = [];
  for (const step of steps) {
    if (step.type === 'bytes') held.push(step);
    if (step.type === 'wait') yield step;
    if (step.type !== 'end') continue;
    yield {
      type: 'bytes',
      bytes: joined(held.map(({ bytes }) => bytes)),
      decides: held.findLast(({ decides }) => decides !== undefined)?.decides,
    };
    yield step;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
