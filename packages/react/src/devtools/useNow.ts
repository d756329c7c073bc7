import { useEffect, useState } from 'react';

/** Unix time in milliseconds: of now and then while `isTicking`, of the last change of that otherwise. */
export function useNow(isTicking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isTicking]);
  return now;
}
