import { checklistPath } from '../../domain/checklist/checklist-state';
import type { UseCase } from '../use-case';
import { changeChecklist } from './change-checklist';
import { checklistDraftDone } from './checklist-history';

/** Goes back to what is published. */
export const discardChecklistDraft: UseCase<'checklist.discardDraft'> = (ports, call) =>
  changeChecklist(ports, call, 'checklist.discardDraft', (known) =>
    known.draft === null ? {} : checklistDraftDone(known),
  );

/** Where launches may be newly started with the checklist. Those that run keep it wherever they are. */
export const setChecklistScope: UseCase<'checklist.setScope'> = (ports, call) =>
  changeChecklist(ports, call, 'checklist.setScope', () => ({ [checklistPath.scope]: call.input.scope }));

/** No launch can be newly started with an archived checklist. Those that run keep it, and are offered nothing new. */
export const archiveChecklist: UseCase<'checklist.archive'> = (ports, call) =>
  changeChecklist(ports, call, 'checklist.archive', ({ record }) =>
    record.isArchived === call.input.isArchived
      ? {}
      : { [checklistPath.archived]: call.input.isArchived ? true : null },
  );
