/** A number in the language's own form: `1,234.5`, `1.234,5`. */
export function formatNumber(code: string, value: number, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat(code, { maximumFractionDigits }).format(value);
}

/** A span of time in milliseconds, short and in whole seconds: `12 s`, `1 min 5 s`. */
export function formatSeconds(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const rest = `${seconds % 60}\u00A0s`;
  if (seconds < 60) return rest;
  const minutes = `${Math.floor(seconds / 60)}\u00A0min`;
  return seconds % 60 === 0 ? minutes : `${minutes} ${rest}`;
}

/** The same, with one digit more below ten seconds: an answer in 1.2 s is not one in 2. */
export function formatDuration(code: string, ms: number): string {
  return ms < 9950 ? `${formatNumber(code, ms / 1000, 1)}\u00A0s` : formatSeconds(ms);
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
    ...(!isToday(at) && { day: 'numeric', month: 'long' }),
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
