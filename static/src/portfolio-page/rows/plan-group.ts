/** Issues that have one value in common, as a row above them. */
export interface PlanGroup {
  readonly kind: 'group';
  readonly label: string;
}
