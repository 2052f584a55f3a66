import type { EvidenceKind } from '../../../../../src/domain/launch/evidence';

/** What each kind of evidence is, as who writes a checklist chooses it. */
export const evidenceKindWords: Readonly<Record<EvidenceKind, string>> = {
  url: 'Web address',
  file: 'Link to a file',
  issue: 'Jira issue',
  jql: 'Query (JQL)',
  note: 'Note',
  decision: 'Decision',
  approval: 'Approval',
  acknowledgement: 'Acknowledgement',
  metric: 'Metric with target',
  actual: 'Metric’s actual',
  automatic: 'Automatic check (JQL)',
  'go/no-go': 'Go/no-go of the launch',
  'wave exit': 'Exit of the wave before',
};
