import { findFault, type Fault } from '../faults/Fault.ts';
import { textStep, type Step } from './Step.ts';

/** The steps behind a byte order mark, when a fault asks for one. */
export function* withMark(steps: Iterable<Step>, faults: readonly Fault[]): Generator<Step> {
  if (findFault(faults, 'bom')) yield textStep('\uFEFF');
  yield* steps;
}
