/** How close a timeline is looked at, by what its shorter periods are. */
export const zooms = ['weeks', 'months', 'quarters'] as const;
export type Zoom = (typeof zooms)[number];
