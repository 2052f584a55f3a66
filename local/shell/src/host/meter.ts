import { queryOptions } from '@tanstack/react-query';
import type { MeterReading } from '../../../forge/meter';
import { ask } from '../jira/rest';

const SHOWN_EVERY_MS = 5_000;

/** Points that Forge gives an app of the first tier in an hour. */
export const POINTS_AN_HOUR = 65_000;

export const meterQuery = queryOptions({
  queryKey: ['meter'],
  queryFn: () => ask<MeterReading>('/_host/meter'),
  refetchInterval: SHOWN_EVERY_MS,
});
