/** Dates and instants as the viewer reads them. `locale` is BCP 47; calendar dates have no time zone and are never shifted. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes far longer than using it, and long lists use the same one in every row. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

export function formatDay(date: string, locale: string): string {
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime())) return date;
  return dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(midnight);
}

/** A clock time for an instant of today, a date and time for any other. `today` is the viewer's, `YYYY-MM-DD`. */
export function formatInstant(
  at: string,
  viewer: { readonly locale: string; readonly timeZone: string; readonly today?: string },
): string {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return at;
  const { locale, timeZone, today } = viewer;
  // The Swedish form of a date is the ISO one.
  const isToday = dateFormat('sv-SE', { timeZone }).format(instant) === today;
  const style = isToday
    ? { timeStyle: 'short' as const }
    : { dateStyle: 'medium' as const, timeStyle: 'short' as const };
  return dateFormat(locale, { ...style, timeZone }).format(instant);
}

/** "1 field", "2 fields", "1,200 fields". */
export function count(quantity: number, one: string, many = `${one}s`): string {
  return `${quantity.toLocaleString('en')} ${quantity === 1 ? one : many}`;
}
