/** A text that is being typed, kept in this browser. Storage can be full or forbidden: failing to use it must never get in the way. */
export function keepText(place: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  } catch {
    // The text is still in the page.
  }
}

export const forgetText = (place: string): void => keepText(place, '');

export function findText(place: string): string {
  try {
    return localStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
}
