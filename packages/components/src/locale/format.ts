/** A number in the language's own form: `1,234.5`, `1.234,5`. */
export function formatNumber(code: string, value: number, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat(code, { maximumFractionDigits }).format(value);
}

/**
 * A span of time in milliseconds, short: `1.2 s`, `1 min 5 s`.
 *
 * Whole seconds from ten on; below that one digit more, since an answer in 1.2 s is not one in 2.
 */
export function formatSeconds(code: string, ms: number, minutes = 'min'): string {
  const seconds = ms / 1000;
  if (seconds < 9.95) return `${formatNumber(code, seconds, 1)}\u00A0s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}\u00A0s`;
  const rest = whole % 60;
  const head = `${formatNumber(code, Math.floor(whole / 60))}\u00A0${minutes}`;
  return rest === 0 ? head : `${head} ${rest}\u00A0s`;
}

/** A span of time for the ear: `12 seconds`, `12 detik`. */
export function spellSeconds(code: string, ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const unit = seconds < 60 ? 'second' : 'minute';
  const value = unit === 'second' ? seconds : Math.ceil(seconds / 60);
  return new Intl.NumberFormat(code, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** The size of a file: `820 kB`, `2,4 MB`. */
export function formatBytes(code: string, bytes: number): string {
  const isMega = bytes >= 1_000_000;
  return new Intl.NumberFormat(code, {
    style: 'unit',
    unit: isMega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isMega ? 1 : 0,
  }).format(Math.max(bytes / (isMega ? 1_000_000 : 1000), isMega ? 0 : 1));
}

/** When something comes back: the time alone today, with its date on another day. */
export function formatMoment(code: string, at: number): string {
  return new Intl.DateTimeFormat(code, {
    ...(isToday(at) ? {} : { day: 'numeric', month: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

export function isToday(at: number): boolean {
  return new Date(at).toDateString() === new Date().toDateString();
}

/** How long ago something was: `now`, `5 minutes ago`, `kemarin`. */
export function formatAgo(code: string, at: number, now: number = Date.now()): string {
  const seconds = Math.min(0, Math.round((at - now) / 1000));
  const relative = new Intl.RelativeTimeFormat(code, { numeric: 'auto' });
  const [unit, length] = agoUnits.find(([, , most]) => -seconds < most) ?? agoUnits[0]!;
  return relative.format(Math.trunc(seconds / length), unit);
}

/** Each unit, its length, and up to which age it is spoken of, in seconds. */
const agoUnits: readonly [unit: Intl.RelativeTimeFormatUnit, length: number, most: number][] = [
  ['second', Infinity, 60],
  ['minute', 60, 3600],
  ['hour', 3600, 86_400],
  ['day', 86_400, 7 * 86_400],
  ['week', 7 * 86_400, 30 * 86_400],
  ['month', 30 * 86_400, 365 * 86_400],
  ['year', 365 * 86_400, Infinity],
];

/** A day as people speak of it: `Today`, `Kemarin`, else `Monday, 23 November`, with its year if it is another. */
export function formatDay(code: string, at: number, now: number = Date.now()): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);
  if (days === 0 || days === -1) {
    return capitalized(
      code,
      new Intl.RelativeTimeFormat(code, { numeric: 'auto' }).format(days, 'day'),
    );
  }
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(code, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function capitalized(code: string, words: string): string {
  return words.charAt(0).toLocaleUpperCase(code) + words.slice(1);
}
