const pattern = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/;

/** Unix milliseconds of an ISO 8601 time with its zone; of anything else `NaN`. */
export function isoTime(value: unknown): number {
  return typeof value === 'string' && pattern.test(value) ? Date.parse(value) : NaN;
}
