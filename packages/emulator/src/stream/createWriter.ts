import { findFault, type Fault } from '../faults/Fault.ts';
import { createEncoder } from './createEncoder.ts';
import { createNumbering } from './createNumbering.ts';
import type { WireEvent } from './WireEvent.ts';

/**
 * Turns the events of a stream into text, one after the other: numbered, spelled, and repeated or out of
 * order when a fault says so. A piece that waits for the one behind it gives no text yet.
 */
export function createWriter(faults: readonly Fault[]): (event: WireEvent) => string {
  const number = createNumbering(faults);
  const encode = createEncoder(faults);
  const copies = findFault(faults, 'duplicate') ? 2 : 1;
  const swaps = findFault(faults, 'disorder') !== undefined;
  let held = '';

  return (event) => {
    // Without a number nobody could tell a repeated piece from a new one.
    const isNumbered = event.name !== undefined && event.numbered !== false;
    const text = encode(number(event)).repeat(isNumbered ? copies : 1);
    const isSwapped = swaps && isNumbered && event.kind === 'content';
    if (isSwapped && held === '') {
      held = text;
      return '';
    }
    const late = held;
    held = '';
    return isSwapped ? text + late : late + text;
  };
}
