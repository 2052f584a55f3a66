import { quarterWords } from '../roadmap-page/roadmap-words';
import { stageWords } from '../roadmap-panel/stage-words';
import { Lozenge } from '../ui/Lozenge';
import type { GridColumn } from './grid-columns';
import { ownerName } from './whose';

const stageRank = { draft: 0, committed: 1, done: 2 } as const;

/** What an issue says of itself, beside its status: no figures, so that they show in a partial reading too. */
export const factColumns: readonly GridColumn[] = [
  {
    id: 'owner',
    label: 'Decision owner',
    width: 168,
    isPlain: true,
    cell: ({ ownerId }, { people }) => (ownerId === null ? '–' : ownerName(ownerId, people)),
    sortBy: ({ ownerId }, { people }) => (ownerId === null ? null : ownerName(ownerId, people)),
    exports: {
      'Decision owner id': ({ ownerId }) => ownerId,
      'Decision owner': ({ ownerId }, { people }) => (ownerId === null ? null : ownerName(ownerId, people)),
    },
  },
  {
    id: 'team',
    label: 'Team',
    width: 152,
    isPlain: true,
    isSpare: true,
    cell: ({ team }) => team ?? '–',
    sortBy: ({ team }) => team,
    exports: { Team: ({ team }) => team },
  },
  {
    id: 'project',
    label: 'Project',
    width: 104,
    isPlain: true,
    isSpare: true,
    cell: ({ projectKey }) => projectKey,
    sortBy: ({ projectKey }) => projectKey,
    exports: { Project: ({ projectKey }) => projectKey },
  },
  {
    id: 'quarter',
    label: 'Quarter',
    width: 104,
    isPlain: true,
    isSpare: true,
    cell: ({ quarter }) => (quarter === null ? '–' : quarterWords(quarter)),
    sortBy: ({ quarter }) => quarter,
    exports: { Quarter: ({ quarter }) => quarter },
  },
  {
    id: 'objective',
    label: 'Objective',
    width: 224,
    isPlain: true,
    isSpare: true,
    cell: ({ objective }) => (objective === null ? '–' : <span title={objective.text}>{objective.text}</span>),
    sortBy: ({ objective }) => objective && objective.text,
    exports: {
      Objective: ({ objective }) => objective && objective.text,
      'Objective issue id': ({ objective }) => objective && objective.issueId,
    },
  },
  {
    id: 'stage',
    label: 'Stage',
    width: 120,
    isPlain: true,
    isSpare: true,
    cell: ({ stage }) =>
      stage === null ? '–' : <Lozenge tone={stageWords[stage].tone}>{stageWords[stage].label}</Lozenge>,
    sortBy: ({ stage }) => (stage === null ? null : stageRank[stage]),
    exports: { Stage: ({ stage }) => stage },
  },
  {
    id: 'type',
    label: 'Type',
    width: 120,
    isPlain: true,
    isSpare: true,
    cell: ({ typeName }) => typeName,
    sortBy: ({ typeName }) => typeName,
    exports: {},
  },
  {
    id: 'priority',
    label: 'Priority',
    width: 104,
    isPlain: true,
    isSpare: true,
    cell: ({ priority }) => priority ?? '–',
    sortBy: ({ priority }) => priority,
    exports: { Priority: ({ priority }) => priority },
  },
];
