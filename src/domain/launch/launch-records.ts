import * as z from 'zod/mini';
import { instant } from '../calendar/instant';
import { checklistChoice } from './checklist-choice';
import { conditionCheck, goNoGoRound, roundEnd, roundVote } from './go-no-go-round';

const key = z.string().check(z.regex(/^[^/]{1,190}$/));
const signed = { by: z.string(), at: instant };

/** A wave's exit: its criteria were met, so that the next wave may go. */
export const waveExit = z.readonly(z.object({ ...signed, note: z.string() }));
export type WaveExit = z.infer<typeof waveExit>;

/** An administrator's way past the workflow gate. Numbered from 1; the last counts. */
export const gateBypass = z.readonly(z.object({ ...signed, reason: z.string() }));
export type GateBypass = z.infer<typeof gateBypass>;

/** What went out to one audience. */
export const releaseNote = z.readonly(z.object({ ...signed, text: z.string() }));
export type ReleaseNote = z.infer<typeof releaseNote>;

/**
 * What a launch keeps by key, beside its items: each value has a path of its own, `waveExits/1`, so that people who write at the same time
 * don't meet.
 */
export const launchRecords = {
  /** By wave. */
  waveExits: z.readonly(z.record(key, waveExit)),
  /** By number. */
  bypasses: z.readonly(z.record(key, gateBypass)),
  /** By audience. */
  releaseNotes: z.readonly(z.record(key, releaseNote)),
  /** By number. */
  rounds: z.readonly(z.record(key, goNoGoRound)),
  /** By round and the function's place in it. */
  votes: z.readonly(z.record(key, roundVote)),
  /** By the round's number. */
  roundEnds: z.readonly(z.record(key, roundEnd)),
  /** By the decision's number. */
  conditionChecks: z.readonly(z.record(key, conditionCheck)),
  /** By item: what was decided on it when a later version of the checklist was offered. */
  checklistChoices: z.readonly(z.record(key, checklistChoice)),
} as const;
export type LaunchRecord = keyof typeof launchRecords;

/** Nothing kept yet. */
export const noRecords: Readonly<Record<LaunchRecord, Readonly<Record<string, never>>>> = {
  waveExits: {},
  bypasses: {},
  releaseNotes: {},
  rounds: {},
  votes: {},
  roundEnds: {},
  conditionChecks: {},
  checklistChoices: {},
};

export function isLaunchRecord(name: string): name is LaunchRecord {
  return Object.hasOwn(launchRecords, name);
}

/** The path of one value: `waveExits/1`. */
export function recordPath(record: LaunchRecord, of: string): string {
  return `${record}/${of}`;
}
