import { findText, keepText } from '../../kept-text';

/** What somebody looked at last, kept in this browser by who they are: people share browsers. */
const placeOf = (accountId: string) => `gantry.portfolio-last.${accountId}`;

/** The page's query string; '' where nothing is kept. */
export const lastLooked = (accountId: string): string => findText(placeOf(accountId));

/** The issue whose detail stood open is not what one comes back for. */
export function keepLastLooked(accountId: string, search: string): void {
  const kept = new URLSearchParams(search);
  kept.delete('issue');
  keepText(placeOf(accountId), kept.size === 0 ? '' : `?${kept.toString()}`);
}
