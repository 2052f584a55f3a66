import { useState } from 'react';
import type { EvidenceInput, EvidenceRequirement } from '../../../../src/domain/launch/evidence';
import { isRecordKind } from '../../../../src/domain/launch/item-subject';
import { emptyDraft, evidenceOf, isBlank, kindLabel, type EvidenceDraft, type EvidenceKind } from './evidence-draft';

/** A place to give one piece of evidence: one for each that the checklist misses, and those that the person added. */
export interface EvidenceSlot {
  readonly id: string;
  readonly label: string;
  readonly draft: EvidenceDraft;
  readonly error: string | null;
}

export interface GivenEvidence {
  readonly id: string;
  readonly evidence: EvidenceInput;
}

interface Extra {
  readonly id: string;
  readonly kind: EvidenceKind;
}

export interface EvidenceDrafts {
  readonly slots: readonly EvidenceSlot[];
  /** Whether anything is typed. */
  readonly hasText: boolean;
  set(id: string, draft: EvidenceDraft): void;
  add(kind: EvidenceKind): void;
  /** What is typed, ready to be sent, or null after marking what it lacks. Blank places are left out. */
  collect(): readonly GivenEvidence[] | null;
  /** Shows the server's refusals at the places they belong to. */
  refuse(errors: Readonly<Record<string, string>>): void;
  /** Empties the places whose evidence was saved. */
  clear(ids: readonly string[]): void;
}

const isGiven = (kind: EvidenceRequirement['kind']): kind is EvidenceKind => !isRecordKind(kind);

/** `missing` are the requirements that this person can still meet. What is typed survives every reload of the item. */
export function useEvidenceDrafts(missing: readonly EvidenceRequirement[], today: string): EvidenceDrafts {
  const [typed, setTyped] = useState<Readonly<Record<string, EvidenceDraft>>>({});
  const [extras, setExtras] = useState<readonly Extra[]>([]);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});

  const asked = missing.flatMap(({ kind, label }) =>
    isGiven(kind)
      ? [{ id: `${kind}-${label}`, kind, label: label.charAt(0).toLocaleUpperCase() + label.slice(1) }]
      : [],
  );
  const places = [...asked, ...extras.map(({ id, kind }) => ({ id, kind, label: kindLabel(kind) }))];
  // A requirement that somebody else met meanwhile keeps its place while there is text in it.
  const kept = Object.entries(typed).flatMap(([id, draft]) =>
    places.some((place) => place.id === id) || isBlank(draft)
      ? []
      : [{ id, kind: draft.kind, label: kindLabel(draft.kind) }],
  );
  const slots = [...places, ...kept].map(({ id, kind, label }) => ({
    id,
    label,
    draft: typed[id] ?? emptyDraft(kind, today),
    error: errors[id] ?? null,
  }));

  return {
    slots,
    hasText: slots.some(({ draft }) => !isBlank(draft)),
    set(id, draft) {
      setTyped((before) => ({ ...before, [id]: draft }));
      setErrors(({ [id]: _gone, ...others }) => others);
    },
    add: (kind) => setExtras((before) => [...before, { id: `extra-${before.length}-${kind}`, kind }]),
    collect() {
      const read = slots.filter(({ draft }) => !isBlank(draft)).map(({ id, draft }) => ({ id, ...evidenceOf(draft) }));
      setErrors(Object.fromEntries(read.flatMap((slot) => (slot.ok ? [] : [[slot.id, slot.lacks]]))));
      const whole = read.flatMap((slot) => (slot.ok ? [{ id: slot.id, evidence: slot.evidence }] : []));
      return whole.length === read.length ? whole : null;
    },
    refuse: setErrors,
    clear(ids) {
      setTyped((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !ids.includes(id))));
      setExtras((before) => before.filter(({ id }) => !ids.includes(id)));
    },
  };
}
