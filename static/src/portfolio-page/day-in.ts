/** The day that clocks in a time zone show at an instant, `YYYY-MM-DD`: the Swedish form of a date is the ISO one. */
export function dayIn(timeZone: string, at: string | number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at));
}

/** The day that it is now, by this browser's clock and what is known of how far it is behind. */
export function todayBy(timeZone: string, aheadMs: number): string {
  return dayIn(timeZone, Date.now() + aheadMs);
}
