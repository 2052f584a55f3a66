import * as z from 'zod/mini';
import { readGateConfiguration } from '../contract/gate-configuration';
import {
  checkGate,
  closedWithoutAnswer,
  passWithoutAnswer,
  type GatePorts,
  type Passage,
} from '../usecases/check-gate';
import { answerWithin } from './answer-within';
import type { BackgroundLog } from './background-run';

/** A function has 25 seconds, and Jira blocks without a word when they run out: the setting is to have its say before that. */
const CHECK_MS = 12_000;
const SETTING_MS = 6_000;

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/#validating-with-lambda-functions */
const question = z.object({
  issue: z.nullish(z.object({ key: z.nullish(z.string()) })),
  configuration: z.optional(z.unknown()),
});

export interface ValidatorResult {
  readonly result: boolean;
  /** What Jira shows to whoever tried the transition. */
  readonly errorMessage?: string;
}

/** The function that Jira asks at each transition that carries the gate. It always answers: an error of its own would block anyway. */
export function createWorkflowGate(ports: GatePorts, log: BackgroundLog, checkMs = CHECK_MS) {
  return async (payload: unknown): Promise<ValidatorResult> => {
    try {
      const { issue, configuration } = question.parse(payload);
      const asked = { issueKey: issue?.key ?? null, configuration: readGateConfiguration(configuration) };
      return resultOf(await answerWithin(checkMs, checkGate(ports, asked)));
    } catch (error) {
      log({ operation: 'gate.check', error, willRetry: false });
      return resultOf(await answerWithin(SETTING_MS, passWithoutAnswer(ports)).catch(() => closedWithoutAnswer));
    }
  };
}

function resultOf(passage: Passage): ValidatorResult {
  return passage.open ? { result: true } : { result: false, errorMessage: passage.message };
}
