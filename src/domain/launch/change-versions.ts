import { write, type ActionResult } from './action-result';
import type { Launch } from './launch';
import { refuseWhenOver } from './refuse-when-over';

/** The versions that a launch ships, each once. Their names and dates stay Jira's. */
export function changeVersions(launch: Launch, versionIds: readonly string[]): ActionResult {
  const wanted = [...new Set(versionIds)];
  const isSame = wanted.length === launch.versionIds.length && wanted.every((id) => launch.versionIds.includes(id));
  return refuseWhenOver(launch) ?? write(isSame ? {} : { versionIds: wanted });
}
