import { launchPlan } from '../launch-steps';

/** PAY-1 has a launch; PAY-2 has none. */
export const [PAY_1, PAY_2] = ['10001', '10002'];
export const PAY = '10000';
export const LAUNCH_1 = `launch:${PAY_1}:1`;
export const plan = launchPlan('T3', '2026-06-15');
export const anyTime = { issueId: PAY_1, entityId: LAUNCH_1 };
