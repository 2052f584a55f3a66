import type { IssueHead } from '../contract/person';
import type { RoadmapRights, SavedRoadmap } from '../contract/roadmap';
import type { Json } from '../domain/json';
import { recogniseMirror, type MirrorFinding } from '../domain/mirror/recognise-mirror';
import { roadmapPropertyOf } from '../domain/mirror/roadmap-property';
import { restrictedFields, type DecisionContext } from '../domain/roadmap/decision-rights';
import { prefillsOf } from '../domain/roadmap/effective-answers';
import { horizonOf } from '../domain/roadmap/core-answers';
import { delegationRight } from '../domain/roadmap/health-delegate';
import type { LinkedInsightFacts } from '../domain/roadmap/linked-insights';
import { readItem, type ItemReading } from '../domain/roadmap/read-item';
import { healthUpdateOf } from '../domain/roadmap/reported-health';
import { reportOf, roadmapFromState, type RoadmapItem } from '../domain/roadmap/roadmap-item';
import { stageOf } from '../domain/roadmap/stage';
import { coreField, coreFields } from '../domain/template/builtin/core';
import type { Template } from '../domain/template/template';
import type { Entity, IssueGrants } from './ports';
import type { Viewer } from './use-case';

/** What a reading needs of the entity: who wrote last is known of what is stored, not of what is about to be. */
type Standing = Pick<Entity, 'revision' | 'state'> & Partial<Pick<Entity, 'updatedAt' | 'updatedBy'>>;

/** One issue's roadmap item with what Jira knows of the issue, on one day: everything else follows from these. */
export interface RoadmapSituation extends ItemReading {
  readonly head: IssueHead;
  readonly entity: Standing | null;
  readonly item: RoadmapItem;
  /** Null before one was chosen. */
  readonly template: Template | null;
  readonly today: string;
  readonly timeZone: string;
}

/**
 * @param template what the entity's item was filled by: see `template-library`
 * @param insights what the issue is linked to; left out where nothing that is decided asks for gaps
 */
export function situationOf(
  head: IssueHead,
  entity: Standing | null,
  template: Template | null,
  day: { readonly today: string; readonly timeZone: string },
  insights: readonly LinkedInsightFacts[] = [],
): RoadmapSituation {
  const item = roadmapFromState(entity?.state ?? {});
  const reading = template ? readItem(template, { answers: item.answers, facts: head, insights }) : unfilled(head);
  return { head, entity, item, template, ...reading, ...day };
}

/** Before a template is chosen only Jira's word stands, and nothing is asked. */
function unfilled(head: IssueHead): ItemReading {
  const prefills = prefillsOf({ fields: [...coreFields] }, head);
  const stage = stageOf({ horizon: horizonOf(prefills), statusCategory: head.statusCategory });
  return { prefills, effective: prefills, stage, gaps: [] };
}

export function savedRoadmap(situation: RoadmapSituation): SavedRoadmap {
  const { entity, item, stage, gaps } = situation;
  return {
    revision: entity?.revision ?? 0,
    templateId: item.templateId,
    templateVersion: item.templateVersion,
    answers: item.answers,
    updatedAt: entity?.updatedAt ?? null,
    updatedBy: entity?.updatedBy ?? null,
    stage,
    gaps,
    healthUpdate: healthUpdateOf(reportOf(item), stage, situation.today, situation.timeZone),
    healthDelegate: item.healthDelegate,
  };
}

/** What stands before a change decides who may make it. */
export function decisionContext(situation: RoadmapSituation, viewer: Viewer, grants: IssueGrants): DecisionContext {
  const { item, head, effective } = situation;
  const owner = effective[coreField.decisionOwner];
  return {
    accountId: viewer.accountId,
    isAdmin: grants.isJiraAdmin || grants.isProjectAdmin,
    decisionOwner: typeof owner === 'string' ? owner : null,
    healthDelegate: item.healthDelegate,
    answers: item.answers,
    statusCategory: head.statusCategory,
    today: situation.today,
  };
}

export function roadmapRights(situation: RoadmapSituation, viewer: Viewer, grants: IssueGrants): RoadmapRights {
  const context = decisionContext(situation, viewer, grants);
  const restricted = situation.template ? restrictedFields(situation.template, context) : new Map();
  return {
    canEdit: grants.canEdit,
    locked: Object.fromEntries([...restricted].map(([fieldId, right]) => [fieldId, right.sentence])),
    mayOverride: [...restricted.values()].some(({ kind }) => kind === 'override'),
    delegation: delegationRight(context),
  };
}

/** The mirror that the journal's last revision would write; null before the first save. */
export function roadmapMirror({ head, entity, template }: RoadmapSituation): Json | null {
  if (!entity || !template) return null;
  return roadmapPropertyOf({ issueId: head.issueId, revision: entity.revision, state: entity.state, template });
}

export function roadmapMirrorFinding(situation: RoadmapSituation, property: unknown): MirrorFinding {
  const revision = situation.entity?.revision ?? 0;
  return recogniseMirror({
    value: property,
    issueId: situation.head.issueId,
    revision,
    isExpected: roadmapMirror(situation) !== null,
    mirrorAt: (signed) => (signed.revision === revision ? roadmapMirror(situation) : null),
  });
}
