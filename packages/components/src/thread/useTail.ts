'use client';
import { useState } from 'react';

/** As many rows may stand plainly in the page. A thread that never has more is all tail. */
const most = 64;
/** As many stand plainly once there is a history: more than a screen of them. */
const least = 16;

/**
 * Where the tail begins: the last rows, which stand in the page as they are, so that an answer grows
 * without anything measured. What is before them is history.
 *
 * It is a place among the messages, and stays there when older ones are put before it.
 */
export function useTail(ids: readonly string[]): number {
  const [first, setFirst] = useState(() => ids[startOf(ids.length)]);
  const known = first === undefined ? -1 : ids.lastIndexOf(first);
  const isKept = known >= 0 && ids.length - known <= most;
  const start = isKept ? known : startOf(ids.length);
  if (ids[start] !== first) setFirst(ids[start]);
  return start;
}

function startOf(count: number): number {
  return count > most ? count - least : 0;
}
