/** Why an export can't be loaded at all. The message is one sentence for the person who started the import. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
