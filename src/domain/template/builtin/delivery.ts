import type { Template } from '../template';
import { evidenceSection, updateSection, whySection, withCore } from './core';

const section = 'delivery';

/** Ids of the fields that the mirror tells of a delivery commitment. */
export const deliveryField = {
  stage: 'releaseStage',
  targetWindow: 'targetWindow',
  dateCommitment: 'dateCommitment',
  tier: 'tier',
} as const;

/** For work that promises a scope to a stage of release by a window. */
export const delivery: Template = {
  id: 'delivery',
  version: 1,
  name: 'Delivery commitment',
  description: 'You promise a scope, to a stage of release, in a window of time.',
  sections: [updateSection, whySection, { id: section, label: 'The commitment' }, evidenceSection],
  fields: withCore([
    {
      id: deliveryField.stage,
      type: 'singleSelect',
      label: 'Release stage',
      help: 'Who gets it when this is done?',
      section,
      requiredAt: 'always',
      options: [
        { id: 'private-preview', label: 'Private preview' },
        { id: 'public-preview', label: 'Public preview' },
        { id: 'ga', label: 'General availability' },
      ],
    },
    {
      id: deliveryField.dateCommitment,
      type: 'singleSelect',
      label: 'Date commitment',
      help: 'Who counts on the date? External means that a customer or a contract does.',
      section,
      requiredAt: 'always',
      options: [
        { id: 'none', label: 'None' },
        { id: 'internal', label: 'Internal' },
        { id: 'external', label: 'External' },
      ],
    },
    {
      id: deliveryField.targetWindow,
      type: 'quarter',
      label: 'Target window',
      help: 'A quarter while that is all you know, a date once you know it.',
      placeholder: '2027-Q2',
      prefill: 'dueDate',
      section,
      requiredAt: 'commit',
      allowDate: true,
    },
    {
      id: deliveryField.tier,
      type: 'singleSelect',
      label: 'Launch tier',
      help: 'T1: company-wide, 8–12 weeks’ lead. T2: several teams, 4–6 weeks. T3: small, 1–2 weeks.',
      section,
      requiredAt: 'commit',
      options: [
        { id: 'T1', label: 'T1' },
        { id: 'T2', label: 'T2' },
        { id: 'T3', label: 'T3' },
      ],
    },
    {
      id: 'regions',
      type: 'multiSelect',
      label: 'Regions',
      help: 'Where will it be available? Choose, or write your own.',
      section,
      requiredAt: 'commit',
      options: [
        { id: 'worldwide', label: 'Worldwide' },
        { id: 'north-america', label: 'North America' },
        { id: 'latin-america', label: 'Latin America' },
        { id: 'europe', label: 'Europe' },
        { id: 'middle-east-africa', label: 'Middle East and Africa' },
        { id: 'asia-pacific', label: 'Asia-Pacific' },
      ],
      allowOther: true,
    },
    {
      id: 'dependenciesReviewed',
      type: 'checkbox',
      label: 'Dependencies reviewed',
      help: 'Every team we wait for knows, agreed to a date, and is linked from this issue.',
      section,
      requiredAt: 'commit',
    },
    {
      id: 'scopeIn',
      type: 'longText',
      label: 'In scope',
      help: 'What will be there on the day. Short lines are best.',
      placeholder: 'Import of up to 5,000 people; dry run; a report of what failed',
      section,
      requiredAt: 'commit',
      maxLength: 4_000,
    },
    {
      id: 'scopeOut',
      type: 'longText',
      label: 'Out of scope',
      help: 'What will not be there, above all what someone may count on.',
      placeholder: 'Scheduled imports; custom attributes',
      section,
      requiredAt: 'commit',
      maxLength: 4_000,
    },
    {
      id: 'rollbackUrl',
      type: 'url',
      label: 'Rollback plan',
      help: 'A link to how we turn it off or back. Asked for T1 and T2.',
      placeholder: 'https://wiki.example.com/runbooks/import-off-switch',
      section,
      requiredAt: 'commit',
      requiredWhen: { field: deliveryField.tier, in: ['T1', 'T2'] },
    },
  ]),
};
