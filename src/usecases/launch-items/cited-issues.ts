import type { LaunchReading } from '../../contract/launch';
import type { Launch, LaunchItem } from '../../domain/launch/launch';
import { mirrorKey } from '../../domain/mirror/mirror-key';
import type { IssueNames, IssuePort } from '../ports';

/** Ids of the issues that a launch's items cite as evidence or are worked on in, each once. */
export function citedIssueIds({ items }: Launch): readonly string[] {
  const ids = Object.values(items).flatMap(({ evidence, work }) => [
    work?.issueId,
    ...evidence.map(({ issueId }) => issueId),
  ]);
  return [...new Set(ids)].filter((id) => id !== undefined);
}

/** Names of what a launch cites now, as the viewer: `asked` were asked for before the change. Names that can't be read now aren't told. */
export async function namesAfter(
  issues: IssuePort,
  { issueId, launch }: { readonly issueId: string; readonly launch: Launch },
  before: { readonly asked: readonly string[]; readonly names: IssueNames },
): Promise<IssueNames> {
  const added = citedIssueIds(launch).filter((id) => !before.asked.includes(id));
  if (added.length === 0) return before.names;
  const found = await issues.find(issueId, mirrorKey.launch, added).catch(() => null);
  return { ...before.names, ...found?.names };
}

/**
 * The reading as somebody may have it who sees these issues and no others: a cited issue stands with the key that it has today, and one
 * that is hidden from them with none.
 */
export function veilReading(reading: LaunchReading, names: IssueNames): LaunchReading {
  const items = Object.entries(reading.launch.items).map(([itemId, item]) => [itemId, veiled(item, names)] as const);
  return { ...reading, launch: { ...reading.launch, items: Object.fromEntries(items) } };
}

function veiled(item: LaunchItem, names: IssueNames): LaunchItem {
  const evidence = item.evidence.map((piece) => {
    if (piece.kind !== 'issue' || piece.issueId === undefined) return piece;
    const value = Object.hasOwn(names, piece.issueId) ? (names[piece.issueId]?.key ?? '') : '';
    return { ...piece, value };
  });
  return { ...item, evidence };
}
