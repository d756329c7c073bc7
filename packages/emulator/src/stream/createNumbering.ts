import { findFault, type Fault } from '../faults/Fault.ts';
import type { WireEvent } from './WireEvent.ts';

/** Gives the events that have a name their type and their number, from 0; with gaps when a fault says so. */
export function createNumbering(faults: readonly Fault[]): (event: WireEvent) => WireEvent {
  const step = findFault(faults, 'gaps') ? 3 : 1;
  let next = 0;

  return (event) => {
    const { name, data, numbered } = event;
    if (name === undefined || data === undefined) return event;
    if (numbered === false) return { ...event, data: { type: name, ...data } };
    const sequence = next;
    next += step;
    return { ...event, data: { type: name, sequence_number: sequence, ...data } };
  };
}
