import { findFault, type Fault } from '../faults/Fault.ts';
import type { WireEvent } from './WireEvent.ts';

/** A CR never stands before a LF that is a line end of its own: together they would be one. */
const mixedLineEnds = ['\n', '\r', '\r\n'] as const;

/** Turns records into text: spelled as the API does, or as the faults say. */
export function createEncoder(faults: readonly Fault[]): (event: WireEvent) => string {
  const lineEnds = findLineEnds(faults);
  const spell = findSpelling(faults);
  let lines = 0;
  let records = 0;

  return ({ name, data }) =>
    spell(name, data === undefined ? '[DONE]' : data, records++)
      .map((line) => line + lineEnds[lines++ % lineEnds.length])
      .join('');
}

/** The lines of one record, the blank one included. */
type Spelling = (name: string | undefined, data: object | string, index: number) => string[];

const plain: Spelling = (name, data) => [
  ...(name === undefined ? [] : [`event: ${name}`]),
  `data: ${toText(data)}`,
  '',
];

const commented: Spelling = (name, data) => [
  ': a comment before the record',
  ...(name === undefined ? [] : [`event: ${name}`]),
  ': a comment within it',
  `data: ${toText(data)}`,
  ':',
  '',
];

/** Everything the format allows and nobody expects: unknown fields, many data lines, empty events. */
const odd: Spelling = (name, data, index) => [
  'no-colon',
  'unknown: field',
  '__proto__: field',
  'Data: in another case',
  `id: ${index}`,
  'retry: soon',
  ...(name === undefined ? [] : [`event:${name}`]),
  ...toText(data, 1)
    .split('\n')
    .map((line) => `data:${line.startsWith(' ') ? ' ' : ''}${line}`),
  '',
  'event: without-data',
  '',
];

const toText = (data: object | string, indent = 0): string =>
  typeof data === 'string' ? data : JSON.stringify(data, null, indent);

function findLineEnds(faults: readonly Fault[]): readonly string[] {
  switch (findFault(faults, 'crlf', 'cr', 'mixed-lines')?.type) {
    case 'crlf':
      return ['\r\n'];
    case 'cr':
      return ['\r'];
    case 'mixed-lines':
      return mixedLineEnds;
    default:
      return ['\n'];
  }
}

function findSpelling(faults: readonly Fault[]): Spelling {
  const fault = findFault(faults, 'comments', 'odd-fields');
  if (fault === undefined) return plain;
  return fault.type === 'comments' ? commented : odd;
}
