const two = (part: number) => String(part).padStart(2, '0');

/** An instant as `<input type="datetime-local">` writes it, in the browser's time zone. */
export function toLocalInput(instant: Date): string {
  const date = `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
  return `${date}T${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

/** The instant of such a text; null for one that isn't a time. */
export function fromLocalInput(text: string): string | null {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** The same time of day some days later; daylight saving doesn't shift it. */
export function daysLater(instant: Date, days: number): Date {
  const moved = new Date(instant);
  moved.setDate(moved.getDate() + days);
  return moved;
}
