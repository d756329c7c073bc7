/** An allowance that is used up by what is taken from it, and comes back with time. Times are in milliseconds since 1970. */
export interface Allowance {
  readonly limit: number;
  remaining(now: number): number;
  /** When `amount` can be taken: `now` where there is room for it. */
  opensAt(now: number, amount: number): number;
  /** When nothing of it is used any more. */
  fullAt(now: number): number;
  take(now: number, amount: number): void;
}

/** What was taken comes back `windowMs` after it was taken. An amount above the limit never fits. */
export function slidingAllowance(limit: number, windowMs: number): Allowance {
  let taken: { readonly at: number; readonly amount: number }[] = [];

  const used = (now: number): number => {
    taken = taken.filter(({ at }) => at + windowMs > now);
    return taken.reduce((sum, { amount }) => sum + amount, 0);
  };

  return {
    limit,
    remaining: (now) => Math.max(0, limit - used(now)),
    opensAt(now, amount) {
      let missing = amount - (limit - used(now));
      if (missing <= 0) return now;
      for (const entry of taken) {
        missing -= entry.amount;
        if (missing <= 0) return entry.at + windowMs;
      }
      return now + windowMs;
    },
    fullAt: (now) => (used(now) > 0 ? (taken.at(-1)?.at ?? now) + windowMs : now),
    take: (now, amount) => void taken.push({ at: now, amount }),
  };
}

/** All of it comes back at once, when the next period starts. */
export function calendarAllowance(limit: number, nextPeriod: (now: number) => number): Allowance {
  let used = 0;
  let until = -Infinity;

  const usedAt = (now: number): number => {
    if (now >= until) {
      used = 0;
      until = nextPeriod(now);
    }
    return used;
  };

  return {
    limit,
    remaining: (now) => Math.max(0, limit - usedAt(now)),
    opensAt: (now, amount) => (usedAt(now) + amount <= limit ? now : until),
    fullAt: (now) => (usedAt(now) > 0 ? until : now),
    take(now, amount) {
      used = usedAt(now) + amount;
    },
  };
}

/** Midnight UTC after a time. */
export const nextDay = (now: number): number => (Math.floor(now / day) + 1) * day;

/** The start of the month after a time, UTC. */
export function nextMonth(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

const day = 86_400_000;
