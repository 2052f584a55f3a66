import type { FieldDefinition } from '../field-definition';
import type { Section } from '../template';

/** Ids of the fields that rules, mirrors and rollups read by name. All three built-in templates have them. */
export const coreField = {
  horizon: 'horizon',
  decisionOwner: 'decisionOwner',
  problem: 'problem',
  segment: 'segment',
  objective: 'objective',
  metric: 'metric',
  confidence: 'confidence',
  health: 'health',
  risks: 'risks',
  insights: 'insights',
  decisions: 'decisions',
} as const;

/** Sections of every template, in order; a template's own stand between the why and the record. */
export const whySection: Section = { id: 'why', label: 'Why and for whom' };
export const updateSection: Section = { id: 'update', label: 'This week' };
export const evidenceSection: Section = { id: 'evidence', label: 'Evidence and record' };

/** The weekly update: the shortest way to say how it goes. */
const updateFields: readonly FieldDefinition[] = [
  {
    id: coreField.health,
    type: 'health',
    label: 'Health',
    help: 'Your own call, and one sentence that says why. Due weekly while this is on Now or in progress.',
    placeholder: 'Payment provider confirmed the sandbox; two weeks of slack left.',
    section: updateSection.id,
    requiredAt: 'never',
    decisionRight: true,
  },
  {
    id: coreField.confidence,
    type: 'confidence',
    label: 'Confidence',
    help: 'How sure are you that this will do what it promises, and what makes you so?',
    placeholder: 'Nine of twelve interviewed teams asked for it; the load test is still open.',
    section: updateSection.id,
    requiredAt: 'always',
  },
  {
    id: coreField.horizon,
    type: 'singleSelect',
    label: 'Horizon',
    help: 'Now is a commitment: it asks for the objective, the metric and the evidence.',
    section: updateSection.id,
    requiredAt: 'always',
    options: [
      { id: 'now', label: 'Now' },
      { id: 'next', label: 'Next' },
      { id: 'later', label: 'Later' },
    ],
    default: 'later',
    decisionRight: true,
  },
];

const whyFields: readonly FieldDefinition[] = [
  {
    id: coreField.problem,
    type: 'text',
    label: 'Problem',
    help: 'Who is stuck, doing what, and what does it cost them? No solution yet.',
    placeholder: 'Admins of more than 50 teams add people one by one; a re-organisation takes them two days.',
    section: whySection.id,
    requiredAt: 'always',
    maxLength: 500,
  },
  {
    id: coreField.decisionOwner,
    type: 'user',
    label: 'Decision owner',
    help: 'The one person who decides. The assignee, unless you name someone else.',
    section: whySection.id,
    requiredAt: 'always',
    prefill: 'assignee',
    decisionRight: true,
  },
  {
    id: coreField.segment,
    type: 'multiSelect',
    label: 'Segment',
    help: 'Whose problem is it? Choose, or write your own.',
    section: whySection.id,
    requiredAt: 'commit',
    options: [
      { id: 'self-serve', label: 'Self-serve' },
      { id: 'small-business', label: 'Small business' },
      { id: 'mid-market', label: 'Mid-market' },
      { id: 'enterprise', label: 'Enterprise' },
      { id: 'partners', label: 'Partners' },
      { id: 'internal', label: 'Internal teams' },
    ],
    allowOther: true,
  },
  {
    id: coreField.objective,
    type: 'objective',
    label: 'Objective or key result',
    help: 'What larger goal does this move? Link its issue, or write it.',
    placeholder: 'KR 2.1: weekly active teams from 40,000 to 55,000',
    section: whySection.id,
    requiredAt: 'commit',
  },
  {
    id: coreField.metric,
    type: 'metric',
    label: 'Success metric',
    help: 'The one number that tells whether it worked: from where, to where, and where to look it up. The actual follows once it is done.',
    placeholder: 'Teams that invite a second member in their first week',
    section: whySection.id,
    requiredAt: 'commit',
  },
];

const evidenceFields: readonly FieldDefinition[] = [
  {
    id: coreField.insights,
    type: 'insightList',
    label: 'Insights',
    help: 'What customers, sales, support or the data said. None yet? Say why that is fine for now.',
    placeholder: '“We keep a spreadsheet beside it because we can’t see who approved.”',
    section: evidenceSection.id,
    requiredAt: 'commit',
  },
  {
    id: coreField.risks,
    type: 'riskList',
    label: 'Risks',
    help: 'What could keep this from working? Likelihood and impact from 1 (low) to 3 (high).',
    placeholder: 'The identity provider’s rate limit is lower than our largest customer needs.',
    section: evidenceSection.id,
    requiredAt: 'never',
  },
  {
    id: coreField.decisions,
    type: 'decisionList',
    label: 'Decisions',
    help: 'What was decided, what else was on the table, why, and when to look at it again.',
    placeholder: 'Ship without bulk undo; support restores from the audit log.',
    section: evidenceSection.id,
    requiredAt: 'never',
    decisionRight: true,
  },
];

/** A built-in template's fields: the shared core around the template's own. */
export function withCore(own: readonly FieldDefinition[]): FieldDefinition[] {
  return [...updateFields, ...whyFields, ...own, ...evidenceFields];
}

/** What every template asks, whichever will be chosen. */
export const coreFields: readonly FieldDefinition[] = withCore([]);
