import { gatePorts, jobPorts, lifecyclePorts, ports } from './app';
import { createContextStatus } from './events/context-status';
import { createIssueEventHandler } from './events/issue-events';
import { createJobConsumer } from './events/job-consumer';
import { createSchedule } from './events/schedules';
import { createWorkflowGate } from './events/workflow-gate';
import { logFailure } from './resolvers/log-failure';
import { createResolver } from './resolvers/resolver';

export const resolver = createResolver(ports);
export const contextStatus = createContextStatus(ports, logFailure);
export const consumeRepair = createJobConsumer(jobPorts, logFailure);
export const onIssueEvent = createIssueEventHandler(lifecyclePorts, logFailure);
export const runFiveMinutes = createSchedule('fiveMinute', lifecyclePorts, logFailure);
export const runHourly = createSchedule('hour', lifecyclePorts, logFailure);
export const runDaily = createSchedule('day', lifecyclePorts, logFailure);
export const runWeekly = createSchedule('week', lifecyclePorts, logFailure);
export const checkGate = createWorkflowGate(gatePorts, logFailure);
