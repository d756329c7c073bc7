type LocaleCode = 'en' | 'id';

/** A time of day, from minutes after midnight: `07:30`, or `07.30` in Indonesian. */
export function formatTime(locale: LocaleCode, minutes: number): string {
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return clock.format(minutes * 60_000);
}

/** An amount of rupiah: `Rp 65,000`, or `Rp 65.000` in Indonesian. */
export function formatPrice(locale: LocaleCode, rupiah: number): string {
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'IDR',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });
  return money.format(rupiah);
}

/** A day in words: `Monday, 22 November`. */
export function formatDay(locale: LocaleCode, date: Date): string {
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return day.format(date);
}
