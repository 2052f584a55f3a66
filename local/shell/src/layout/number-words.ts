const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });

export const countWords = (count: number) => whole.format(count);
export const dollarWords = (amount: number) => dollars.format(amount);

/** Bytes in the largest unit of 1,000 that fits. */
export function byteWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: step === 0 ? 0 : 1 }).format(bytes / 1000 ** step)} ${units[step] ?? 'B'}`;
}

/** A duration in milliseconds, or in seconds from a second on. */
export function durationWords(milliseconds: number): string {
  return milliseconds < 1000
    ? `${whole.format(milliseconds)} ms`
    : `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(milliseconds / 1000)} s`;
}
