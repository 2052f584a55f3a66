import type { EvidenceInput } from '../../../../src/domain/launch/evidence';

export type EvidenceKind = EvidenceInput['kind'];
type TextKind = Exclude<EvidenceKind, 'metric' | 'actual' | 'file'>;

/** Evidence while it is typed: any part may still be missing. */
export type EvidenceDraft =
  | { readonly kind: TextKind; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly address: string }
  | {
      readonly kind: 'metric';
      readonly name: string;
      readonly unit: string;
      readonly baseline: number | null;
      readonly target: number | null;
    }
  | { readonly kind: 'actual'; readonly value: number | null; readonly asOf: string | null };

export const evidenceKinds: readonly { readonly id: EvidenceKind; readonly label: string }[] = [
  { id: 'url', label: 'Link' },
  { id: 'file', label: 'File' },
  { id: 'issue', label: 'Issue' },
  { id: 'jql', label: 'Jira search' },
  { id: 'note', label: 'Note' },
  { id: 'decision', label: 'Decision' },
  { id: 'approval', label: 'Approval' },
  { id: 'acknowledgement', label: 'Acknowledgement' },
  { id: 'metric', label: 'Metric' },
  { id: 'actual', label: 'Measured value' },
];

export function kindLabel(kind: EvidenceKind): string {
  return evidenceKinds.find(({ id }) => id === kind)?.label ?? kind;
}

/** A measured value is most often one of today. */
export function emptyDraft(kind: EvidenceKind, today: string): EvidenceDraft {
  if (kind === 'metric') return { kind, name: '', unit: '', baseline: null, target: null };
  if (kind === 'actual') return { kind, value: null, asOf: today };
  if (kind === 'file') return { kind, name: '', address: '' };
  return { kind, text: '' };
}

export function isBlank(draft: EvidenceDraft): boolean {
  switch (draft.kind) {
    case 'metric':
      return draft.name.trim() === '' && draft.target === null && draft.baseline === null;
    case 'actual':
      return draft.value === null;
    case 'file':
      return draft.name.trim() === '' && draft.address.trim() === '';
    default:
      return draft.text.trim() === '';
  }
}

/** The evidence, or what it still lacks. Whether the server takes it is the server's to say. */
export function evidenceOf(
  draft: EvidenceDraft,
): { readonly ok: true; readonly evidence: EvidenceInput } | { readonly ok: false; readonly lacks: string } {
  switch (draft.kind) {
    case 'metric': {
      const { kind, target, baseline } = draft;
      const name = draft.name.trim();
      if (name === '') return { ok: false, lacks: 'Name the metric.' };
      if (target === null) return { ok: false, lacks: 'Give the target as a number.' };
      return { ok: true, evidence: { kind, value: { name, unit: draft.unit.trim(), baseline, target } } };
    }
    case 'actual': {
      const { kind, value, asOf } = draft;
      if (value === null) return { ok: false, lacks: 'Give the measured value as a number.' };
      if (asOf === null) return { ok: false, lacks: 'Say which day it was measured.' };
      return { ok: true, evidence: { kind, value: { value, asOf } } };
    }
    case 'file': {
      const { kind } = draft;
      const [name, address] = [draft.name.trim(), draft.address.trim()];
      if (name === '') return { ok: false, lacks: 'Name the file.' };
      if (address === '') return { ok: false, lacks: 'Give the address where the file lies.' };
      return { ok: true, evidence: { kind, value: { name, address: withScheme(address) } } };
    }
    default: {
      const text = draft.text.trim();
      if (text === '') return { ok: false, lacks: 'Nothing is written here yet.' };
      return { ok: true, evidence: { kind: draft.kind, value: draft.kind === 'url' ? withScheme(text) : text } };
    }
  }
}

/** People copy addresses without their scheme. */
function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
}
