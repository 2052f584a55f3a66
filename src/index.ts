import { ports } from './app';
import { createResolver } from './resolvers/resolver';

export const resolver = createResolver(ports);
export const consumeRepair = async () => ({});
export const onIssueEvent = async () => ({});
export const runHourly = async () => ({});
export const runDaily = async () => ({});
export const runWeekly = async () => ({});
