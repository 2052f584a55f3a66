import type { Status } from '../jira/wire';
import { Lozenge, type Tone } from './Lozenge';

const TONES: Readonly<Record<string, Tone>> = { indeterminate: 'information', done: 'success' };

/** The tone that Jira gives to a status by its category. */
export function toneOfStatus(status: Status): Tone {
  return TONES[status.statusCategory.key] ?? 'neutral';
}

export function StatusLozenge({ status }: { readonly status: Status }) {
  return <Lozenge tone={toneOfStatus(status)}>{status.name}</Lozenge>;
}
