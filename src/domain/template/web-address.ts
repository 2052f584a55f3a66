import * as z from 'zod/mini';

/** An http(s) address or the empty string. Other schemes, `javascript:` above all, never reach a link. */
export const webAddress = z
  .string()
  .check(
    z.maxLength(2_000, 'Keep a web address to 2,000 characters.'),
    z.refine(isWebAddress, 'Write a whole web address that starts with https:// or http://.'),
  );

function isWebAddress(text: string): boolean {
  if (text === '') return true;
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}
