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
  let day = new Date(now).toDateString();
  return times.map((at) => {
    if (!at) return undefined;
    const own = new Date(at).toDateString();
    const begins = own !== day;
    day = own;
    return begins ? at : undefined;
  });
}
