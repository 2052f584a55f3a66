import type { FieldMaker } from './field';
import { dateField, durationField, instantField } from './value-field';

const created: FieldMaker = (query) => instantField(({ createdAt }) => createdAt, query, true);
const updated: FieldMaker = (query) => instantField(({ updatedAt }) => updatedAt, query, true);
const resolved: FieldMaker = (query) => instantField(({ resolvedAt }) => resolvedAt, query, true);
const due: FieldMaker = (query) => dateField(({ dueOn }) => dueOn, query);
const originalEstimate: FieldMaker = (query) => durationField((issue) => issue.originalEstimateSeconds, query);
const remainingEstimate: FieldMaker = (query) => durationField((issue) => issue.remainingEstimateSeconds, query);
const timeSpent: FieldMaker = (query) => durationField(({ spentSeconds }) => spentSeconds, query);

/** Fields of time: instants, the due date, estimates. */
export const timeFields: Readonly<Record<string, FieldMaker>> = {
  created,
  createddate: created,
  updated,
  updateddate: updated,
  resolved,
  resolutiondate: resolved,
  due,
  duedate: due,
  statuscategorychangeddate: (query) => instantField((issue) => issue.categoryChangedAt, query, true),
  originalestimate: originalEstimate,
  timeoriginalestimate: originalEstimate,
  remainingestimate: remainingEstimate,
  timeestimate: remainingEstimate,
  timespent: timeSpent,
};
