import type { TemplateSummary } from '../../../src/contract/template';
import { formatDay } from '../format';
import { useHostContext } from '../host-context';
import { Lozenge } from '../ui/Lozenge';

/** What is special about a template at this moment. */
export function TemplateMarks({
  summary,
  hasDraft,
}: {
  readonly summary: TemplateSummary;
  readonly hasDraft: boolean;
}) {
  const { locale } = useHostContext();
  const { current, trial, isArchived, isBuiltin } = summary;
  return (
    <>
      {isArchived && <Lozenge>Archived</Lozenge>}
      {current === null && !isArchived && <Lozenge tone="warning">Not published</Lozenge>}
      {hasDraft && current !== null && <Lozenge tone="information">Draft</Lozenge>}
      {trial !== null && <Lozenge tone="discovery">{`On trial until ${formatDay(trial.endsOn, locale)}`}</Lozenge>}
      {isBuiltin && <Lozenge>Comes with Gantry</Lozenge>}
    </>
  );
}
