import { json, type Json } from '../../../../src/domain/json';

/** Larger than any template: reading more would only hold the browser up. */
const MOST_BYTES = 1_000_000;

export type ReadFile =
  { readonly kind: 'read'; readonly file: Json } | { readonly kind: 'refused'; readonly message: string };

/** What a file holds, if it is JSON at all. Whether it is a template is the server's to say. */
export async function readTemplateFile(file: File): Promise<ReadFile> {
  const refused = (message: string): ReadFile => ({ kind: 'refused', message });
  if (file.size > MOST_BYTES)
    return refused(`“${file.name}” is larger than a template can be. Choose the file that Gantry exported.`);
  try {
    return { kind: 'read', file: json.parse(JSON.parse(await file.text())) };
  } catch (thrown) {
    const where = thrown instanceof SyntaxError ? ` The browser says: ${thrown.message}` : '';
    return refused(`“${file.name}” is not JSON.${where}`);
  }
}
