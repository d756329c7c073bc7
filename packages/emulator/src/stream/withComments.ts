import { findFault, type Fault } from '../faults/Fault.ts';
import { textStep, type Step } from './Step.ts';

const usualMs = 1000;

/** The steps with a comment line for every so much quiet, when a fault asks for it. */
export function* withComments(steps: Iterable<Step>, faults: readonly Fault[]): Generator<Step> {
  const fault = findFault(faults, 'keepalive');
  const everyMs = fault ? (fault.ms ?? usualMs) : Infinity;

  for (const step of steps) {
    if (step.type !== 'wait') {
      yield step;
      continue;
    }
    let left = step.ms;
    for (; left > everyMs; left -= everyMs) {
      yield { type: 'wait', ms: everyMs };
      yield textStep(': keep-alive\n\n');
    }
    yield { type: 'wait', ms: left };
  }
}
