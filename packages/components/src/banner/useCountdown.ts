'use client';
import { useEffect, useState } from 'react';

/**
 * Milliseconds left until a moment, as whole seconds that go down one at a time, 0 once it is past; and
 * how many there were at first.
 *
 * @param until Unix time in milliseconds.
 */
export function useCountdown(until: number): readonly [left: number, whole: number] {
  const [now, setNow] = useState(Date.now);
  const left = Math.max(0, until - now);
  const seconds = Math.ceil(left / 1000) * 1000;
  const [whole] = useState(seconds);

  useEffect(() => {
    if (left === 0) return undefined;
    // To the next whole second before the end, so that the last step lands on it.
    const timer = setTimeout(() => setNow(Date.now()), left % 1000 || 1000);
    return () => clearTimeout(timer);
  }, [left]);

  return [seconds, whole];
}
