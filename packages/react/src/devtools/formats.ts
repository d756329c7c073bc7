/** Numbers as people of one language read them. */
export interface Formats {
  /** Milliseconds, or seconds where there are many. */
  ms(value: number): string;
  bytes(value: number): string;
  count(value: number): string;
  /** The time of day of a Unix time in milliseconds. */
  time(value: number): string;
}

/** Makes the formats of a language. */
export function createFormats(lang: string): Formats {
  const unit = (unit: string, maximumFractionDigits: number): ((value: number) => string) =>
    new Intl.NumberFormat(lang, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits,
    }).format;
  const [milliseconds, seconds] = [unit('millisecond', 0), unit('second', 1)];
  const [bytes, kilobytes] = [unit('byte', 0), unit('kilobyte', 1)];
  return {
    ms: (value) => (value < 1000 ? milliseconds(value) : seconds(value / 1000)),
    bytes: (value) => (value < 1000 ? bytes(value) : kilobytes(value / 1000)),
    count: new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format,
    time: new Intl.DateTimeFormat(lang, { timeStyle: 'medium' }).format,
  };
}
