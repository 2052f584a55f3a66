import type { OpenPlan } from '../../../../src/contract/plan';
import { useHostContext } from '../../host-context';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { SaveFoot } from '../../ui/SaveFoot';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import type { ShowPlans } from '../PlansPage';
import { CountingSection } from './CountingSection';
import { HealthSection } from './HealthSection';
import { inputId } from './plan-draft';
import { PlanHeader } from './PlanHeader';
import { PlanMessages } from './PlanMessages';
import { RootsField } from './RootsField';
import { Section } from './Section';
import { SharingSection } from './SharingSection';
import { usePlanForm } from './use-plan-form';
import { ViewsSection } from './ViewsSection';

interface PlanEditorProps {
  /** Null makes a new plan. */
  readonly opened: OpenPlan | null;
  readonly show: ShowPlans;
  /** Null as long as there is nothing to show. */
  readonly onShowPortfolio: (() => void) | null;
}

/** One plan: its roots, what lies below them, how it is counted, who finds it, and its views. */
export function PlanEditor({ opened, show, onShowPortfolio }: PlanEditorProps) {
  const { accountId, timeZone } = useHostContext();
  const form = usePlanForm({
    opened,
    accountId,
    timeZone,
    onCreated: (planId) => show({ kind: 'plan', planId }, 'replace'),
  });
  const { draft } = form;
  return (
    <>
      <PlanHeader
        opened={opened}
        name={draft.name}
        onLeave={() => show({ kind: 'list' })}
        onShowPortfolio={onShowPortfolio}
        onCopied={(planId) => show({ kind: 'plan', planId })}
      />
      {form.isRestored && (
        <Message live="status" title="What you changed before and didn’t save is back">
          <p>Save it, or discard it to see the plan as it is.</p>
        </Message>
      )}
      <Section title="What it is">
        <Field id={inputId('name')} label="Name" isRequired error={form.problemAt('name')}>
          {(control) => (
            <TextInput {...control} maxLength={120} value={draft.name} onChange={(name) => form.change({ name })} />
          )}
        </Field>
        <Field
          id={inputId('description')}
          label="Description"
          help="What somebody should know before they read its figures."
          error={form.problemAt('description')}
        >
          {(control) => (
            <TextArea
              {...control}
              limit={1000}
              value={draft.description}
              onChange={(description) => form.change({ description })}
            />
          )}
        </Field>
      </Section>
      <Section title="Roots">
        <RootsField form={form} />
      </Section>
      <CountingSection form={form} />
      <HealthSection form={form} />
      <SharingSection form={form} people={opened?.people ?? {}} />
      {opened !== null && <ViewsSection form={form} />}
      <SaveFoot
        isDirty={form.isDirty}
        isSaving={form.isSaving}
        hasSaved={form.hasSaved}
        problems={form.problems.length}
        onSave={() => form.save()}
        onDiscard={form.discard}
      >
        <PlanMessages form={form} />
      </SaveFoot>
    </>
  );
}
