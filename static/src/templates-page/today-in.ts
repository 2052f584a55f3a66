/** The day that it is now in a time zone, `YYYY-MM-DD`: the Swedish form of a date is the ISO one. */
export function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}
