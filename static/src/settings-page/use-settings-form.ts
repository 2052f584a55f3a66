import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingsView } from '../../../src/contract/settings';
import { toCallError, type CallError } from '../call-error';
import type { SaveOutcome } from '../ui/SaveFoot';
import type { RoleSettings } from '../../../src/domain/role/roles';
import { rebaseSettings, takeTheirs, type SettingConflict } from './rebase-settings';
import { draftOf, draftProblems, settingsOf, withUnfinished, type SettingsDraft } from './settings-draft';

export interface SettingsForm {
  /** What was read or saved last. */
  readonly view: SettingsView;
  readonly draft: SettingsDraft;
  readonly isDirty: boolean;
  /** What keeps it from being saved; told once somebody has tried. */
  readonly problems: ReturnType<typeof draftProblems>;
  readonly conflicts: readonly SettingConflict[];
  /** Somebody else's changes stand in the draft beside one's own. */
  readonly isRebased: boolean;
  readonly isSaving: boolean;
  readonly isReloading: boolean;
  readonly hasSaved: boolean;
  readonly failure: CallError | null;
  change(part: Partial<SettingsDraft>): void;
  discard(): void;
  /** Resolves to what became of it; `refused` by the page itself at the input of that path. */
  save(): Promise<SaveOutcome>;
  /** Reads what somebody else saved and keeps one's own changes on top. */
  reload(): void;
  takeTheirs(conflict: SettingConflict): void;
}

/** Where the settings that a page edits come from, and where they go. */
export interface SettingsStore {
  open(): Promise<SettingsView>;
  /** `over` is what was read last: a save over somebody else's fails as `busy`. */
  save(settings: RoleSettings, over: SettingsView): Promise<Pick<SettingsView, 'settings' | 'revision'>>;
}

/** The settings as they are edited over a revision of them. */
export function useSettingsForm(opened: SettingsView, store: SettingsStore): SettingsForm {
  const [view, setView] = useState(opened);
  const [draft, setDraft] = useState(() => draftOf(opened.settings, opened.people));
  const [isTried, setIsTried] = useState(false);
  const [rebase, setRebase] = useState<{ readonly conflicts: readonly SettingConflict[] } | null>(null);
  const saved = draftOf(view.settings, view.people);
  const problems = draftProblems(draft);
  const isDirty = problems.length > 0 || written(draft) !== written(saved);

  const saving = useMutation({
    mutationFn: (sent: SettingsDraft) => store.save(settingsOf(sent), view),
    onSuccess: ({ settings, revision }) => {
      setView((before) => ({ ...before, settings, revision, people: peopleIn(draft, before) }));
      setIsTried(false);
      setRebase(null);
    },
  });
  const reloading = useMutation({
    mutationFn: () => store.open(),
    onSuccess: (theirs) => {
      const people = peopleIn(draft, theirs);
      const merged = rebaseSettings(settingsOf(saved), settingsOf(draftOf(theirs.settings, people)), settingsOf(draft));
      setView({ ...theirs, people });
      setDraft(withUnfinished(draftOf(merged.settings, people), draft));
      setRebase({ conflicts: merged.conflicts });
      saving.reset();
    },
  });

  const thrown = reloading.error ?? saving.error;
  return {
    view,
    draft,
    isDirty,
    problems: isTried ? problems : [],
    conflicts: rebase?.conflicts ?? [],
    isRebased: rebase !== null,
    isSaving: saving.isPending,
    isReloading: reloading.isPending,
    hasSaved: saving.isSuccess && !isDirty,
    failure: thrown === null ? null : toCallError(thrown),
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    discard: () => {
      setDraft(saved);
      setIsTried(false);
      setRebase(null);
      saving.reset();
    },
    save: async () => {
      setIsTried(true);
      const [first] = problems;
      if (first !== undefined) return { kind: 'refused', path: first.path };
      return saving.mutateAsync(draft).then(
        () => ({ kind: 'saved' as const }),
        () => ({ kind: 'failed' as const }),
      );
    },
    reload: () => reloading.mutate(),
    takeTheirs: (conflict) => {
      const settled = draftOf(takeTheirs(settingsOf(draft), conflict), peopleIn(draft, view));
      setDraft(withUnfinished(settled, draft));
      setRebase((before) => before && { conflicts: before.conflicts.filter((other) => other !== conflict) });
    },
  };
}

function written(draft: SettingsDraft): string {
  return JSON.stringify(settingsOf(draft));
}

/** Everyone whom the page knows by name: those that came with the settings, and those that pickers found since. */
function peopleIn(draft: SettingsDraft, { people }: SettingsView): SettingsView['people'] {
  const named = Object.values(draft.projects).flatMap(({ leads, ownerRoles }) => [
    ...leads.flatMap(({ person, delegate }) => [person, delegate]),
    ...ownerRoles.map(({ person }) => person),
  ]);
  const picked = named.filter((found) => found !== null);
  return { ...Object.fromEntries(picked.map((person) => [person.accountId, person])), ...people };
}
