const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Unix milliseconds of an ISO 8601 time with its zone; of anything else nothing. */
export function isoTime(value: unknown): number | undefined {
  const time = typeof value === 'string' && pattern.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
}
