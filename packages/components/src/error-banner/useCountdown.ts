'use client';
import { useEffect, useState } from 'react';

/**
 * Milliseconds left until a moment, as whole seconds that go down one at a time; 0 once it is past.
 *
 * @param until Unix time in milliseconds.
 */
export function useCountdown(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, until - now);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const schedule = (): void => {
      const rest = until - Date.now();
      if (rest <= 0) return;
      // To the next whole second before the end, so that the last step lands on it.
      timer = setTimeout(tick, rest % 1000 || 1000);
    };
    const tick = (): void => {
      setNow(Date.now());
      schedule();
    };
    schedule();
    return () => clearTimeout(timer);
  }, [until]);

  return Math.ceil(left / 1000) * 1000;
}
