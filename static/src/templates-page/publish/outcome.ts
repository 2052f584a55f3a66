/** What became of the last publishing, or of taking one back. */
export type Outcome =
  | { readonly kind: 'published'; readonly version: number; readonly isTrial: boolean }
  /** `current` is what is offered instead; null where nothing is. */
  | { readonly kind: 'undone'; readonly version: number; readonly current: number | null };
