import type { LaunchItem } from '../../../../src/domain/launch/launch';

/** Checked by JQL: its state comes from the check's last result. */
export function isAutomatic(item: LaunchItem): boolean {
  return item.definition.evidence.some(({ kind }) => kind === 'automatic');
}

/** Follows the latest go/no-go decision. */
export function isGoNoGo(item: LaunchItem): boolean {
  return item.definition.evidence.some(({ kind }) => kind === 'go/no-go');
}

/** Follows the exit of the wave before its own. */
export function isWaveExit(item: LaunchItem): boolean {
  return item.definition.evidence.some(({ kind }) => kind === 'wave exit');
}

/** Its state comes from a record, so nobody ticks it. */
export function isRecorded(item: LaunchItem): boolean {
  return isAutomatic(item) || isGoNoGo(item) || isWaveExit(item);
}
