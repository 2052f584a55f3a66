import type { AdfNode } from '../jira/wire';
import { AdfBlocks } from './AdfBlocks';
import './adf.css';

/** A description or comment as Jira shows it. Headings begin at the level that the place on the page asks for. */
export function AdfDocument({
  document,
  headingLevel = 3,
}: {
  readonly document: AdfNode;
  readonly headingLevel?: number;
}) {
  const levels = headingLevels(document);
  const top = Math.min(...levels, 6);
  return (
    <div className="adf">
      <AdfBlocks nodes={document.content ?? []} headingShift={headingLevel - top} />
    </div>
  );
}

function headingLevels(node: AdfNode): readonly number[] {
  const own = node.type === 'heading' && typeof node.attrs?.['level'] === 'number' ? [node.attrs['level']] : [];
  return [...own, ...(node.content ?? []).flatMap(headingLevels)];
}
