import type { StatusCategory } from '../../../src/domain/rollup/issue-facts';
import { Lozenge, type Tone } from '../ui/Lozenge';

const tones: Readonly<Record<StatusCategory, Tone>> = { new: 'neutral', indeterminate: 'information', done: 'success' };

/** A status in Jira's own word, in the colour of its category as Jira shows it. */
export function StatusLozenge({ name, category }: { readonly name: string; readonly category: StatusCategory }) {
  return <Lozenge tone={tones[category]}>{name}</Lozenge>;
}
