import { nextChecklistDraft } from '../../../src/domain/checklist/new-checklist';
import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import { outcome } from '../../../src/domain/template/builtin/outcome';
import { nextDraft } from '../../../src/domain/template/new-draft';
import { PAY } from './access-site';
import { jiraAdmins, unproposed, type Policy } from './who-may';

const CHECKLIST = BUILTIN_CHECKLIST.id;

/** Who may do what with roadmap templates and launch checklists; each names the revision that the one before it left. */
export const templatePolicy = {
  'template.list': { may: jiraAdmins, input: {} },
  'template.open': { may: jiraAdmins, input: { templateId: 'outcome' } },
  'template.readVersion': { may: jiraAdmins, input: { templateId: 'outcome', version: 1 } },
  'template.export': { may: jiraAdmins, input: { templateId: 'outcome', version: 1 } },
  'template.create': { may: jiraAdmins, input: { from: { kind: 'blank', name: 'Bet' } } },
  'template.saveDraft': {
    may: jiraAdmins,
    input: { templateId: 'outcome', baseRevision: 0, draft: { ...nextDraft(outcome), description: 'Ours.' } },
  },
  'template.previewPublish': { may: jiraAdmins, input: { templateId: 'outcome' } },
  'template.publish': {
    may: jiraAdmins,
    input: {
      templateId: 'outcome',
      baseRevision: 1,
      note: '',
      trial: { endsOn: '2030-01-01', measures: ['complete'], question: 'Clearer?' },
    },
  },
  'template.readTrial': { may: jiraAdmins, input: { templateId: 'outcome' } },
  'template.endTrial': {
    may: jiraAdmins,
    input: { templateId: 'outcome', baseRevision: 2, outcome: 'keep', learning: 'It was.' },
  },
  'template.undoPublish': { may: jiraAdmins, input: { templateId: 'outcome', baseRevision: 3, reason: 'Not yet.' } },
  'template.setScope': {
    may: jiraAdmins,
    input: { templateId: 'outcome', baseRevision: 4, scope: { projectIds: [PAY], issueTypeIds: null } },
  },
  'template.archive': { may: jiraAdmins, input: { templateId: 'outcome', baseRevision: 5, isArchived: true } },
  'template.discardDraft': { may: jiraAdmins, input: { templateId: 'outcome', baseRevision: 6 } },
  'checklist.list': { may: jiraAdmins, input: {} },
  'checklist.open': { may: jiraAdmins, input: { checklistId: CHECKLIST } },
  'checklist.readVersion': { may: jiraAdmins, input: { checklistId: CHECKLIST, version: 1 } },
  'checklist.export': { may: jiraAdmins, input: { checklistId: CHECKLIST, version: 1 } },
  'checklist.create': { may: jiraAdmins, input: { from: { kind: 'blank', name: 'Hardware' } } },
  'checklist.saveDraft': {
    may: jiraAdmins,
    input: {
      checklistId: CHECKLIST,
      baseRevision: 0,
      draft: { ...nextChecklistDraft(BUILTIN_CHECKLIST), weekendsToFriday: true },
    },
  },
  'checklist.previewPublish': { may: jiraAdmins, input: { checklistId: CHECKLIST } },
  'checklist.publish': { may: jiraAdmins, input: { checklistId: CHECKLIST, baseRevision: 1, note: '' } },
  'checklist.undoPublish': {
    may: jiraAdmins,
    input: { checklistId: CHECKLIST, baseRevision: 2, reason: 'Not yet.' },
  },
  'checklist.setScope': {
    may: jiraAdmins,
    input: { checklistId: CHECKLIST, baseRevision: 3, scope: { projectIds: [PAY], issueTypeIds: null } },
  },
  'checklist.archive': { may: jiraAdmins, input: { checklistId: CHECKLIST, baseRevision: 4, isArchived: true } },
  'checklist.discardDraft': { may: jiraAdmins, input: { checklistId: CHECKLIST, baseRevision: 5 } },
  'checklist.settleProposal': {
    may: unproposed,
    input: { checklistId: CHECKLIST, baseRevision: 0, number: 1, outcome: 'taken', word: 'Next time.' },
  },
} satisfies Partial<Policy>;
