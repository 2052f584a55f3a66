export const resolver = async () => ({});
export const consumeRepair = async () => ({});
export const onIssueEvent = async () => ({});
export const runHourly = async () => ({});
export const runDaily = async () => ({});
export const runWeekly = async () => ({});
