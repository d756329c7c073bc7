/** Where an event stream stands after the bytes seen so far. */
export type EventPosition = 'between-events' | 'at-line-start' | 'inside-line';

/** Longest ending that decides: CRLF CRLF. */
const TAIL_LENGTH = 4;

/** Follows an event stream's bytes just closely enough to know where something may be put between. */
export function trackEventPosition(): {
  see(bytes: Uint8Array): void;
  readonly current: EventPosition;
} {
  let tail = '\n\n';
  return {
    see(bytes) {
      tail = (tail + String.fromCharCode(...bytes.subarray(-TAIL_LENGTH))).slice(-TAIL_LENGTH);
    },
    get current() {
      return positionAfter(tail);
    },
  };
}

/** Lines end with LF, CR or CRLF in any mixture; an event ends with an empty line. */
function positionAfter(tail: string): EventPosition {
  const lines = tail.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (lines.endsWith('\n\n')) return 'between-events';
  return lines.endsWith('\n') ? 'at-line-start' : 'inside-line';
}
