/** A stored launch that holds what no version ever wrote: a verdict over half of it would be worse than none. */
export class UnreadableLaunch extends Error {
  /** @param path where the first such value lies, such as `items/legal.terms/state` */
  constructor(path: string, message: string, cause: unknown) {
    super(
      `The stored launch can't be read: ${path}: ${message}. Nothing was changed; its journal still holds every earlier state.`,
      { cause },
    );
    this.name = 'UnreadableLaunch';
  }
}
