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
