// The package names an entry for browsers alone, which tests can't load; this part of it is all that is needed here.
import { workflowRules } from '@forge/jira-bridge/out/workflow';

/**
 * Tells Jira's workflow editor how to get what this form holds, when somebody presses its own Add or Update. False where nothing can be
 * saved: the frame then stands where a rule is only looked at. Beside `host.ts`, as no other page is to load this package.
 */
export async function offerRuleForm(read: () => string): Promise<boolean> {
  try {
    await workflowRules.onConfigure(read);
    return true;
  } catch {
    return false;
  }
}
