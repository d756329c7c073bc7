/**
 * For each message its time where it is the first of a day, else `undefined`. A conversation that began
 * today does not say so.
 *
 * @param times Unix milliseconds, oldest first; a time that is not known begins nothing.
 */
export function daysBegun(
  times: readonly (number | undefined)[],
  now: number = Date.now(),
): readonly (number | undefined)[] {
  let [start, end] = dayOf(now);
  return times.map((at) => {
    // Calendars are slow, and most messages are of the day of the one before.
    if (!at || (at >= start && at < end)) return undefined;
    [start, end] = dayOf(at);
    return at;
  });
}

/** The first moment of a day, and of the next: not always 24 hours apart. */
function dayOf(at: number): readonly [start: number, end: number] {
  const day = new Date(at);
  const start = day.setHours(0, 0, 0, 0);
  return [start, day.setDate(day.getDate() + 1)];
}
