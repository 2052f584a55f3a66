import { useMemo, useState } from 'react';
import type { ReadRule } from '../../../../forge/bridge/bridge-host';
import { ModuleFrame } from '../../frame/ModuleFrame';
import type { AppModule } from '../../host/queries';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Message } from '../../ui/Message';
import { ruleName } from './rule-name';
import type { Transition } from './workflow-queries';

/** The app's form for a rule, with the editor's own buttons around it. */
export function RuleDialog({
  workflowId,
  transition,
  module,
  ruleId,
  isSaving,
  onSave,
  onClose,
}: {
  readonly workflowId: string;
  readonly transition: Transition;
  readonly module: AppModule;
  /** Null for a rule that is being added. */
  readonly ruleId: string | null;
  readonly isSaving: boolean;
  readonly onSave: (configuration: string) => void;
  readonly onClose: () => void;
}) {
  const [form, setForm] = useState<{ readonly read: ReadRule } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const name = ruleName(module);
  const rule = useMemo(
    () => ({
      entryPoint: ruleId === null ? ('create' as const) : ('edit' as const),
      workflowId,
      transitionId: transition.id,
      ...(ruleId !== null && { ruleId }),
    }),
    [workflowId, transition.id, ruleId],
  );
  const submit = async () => {
    const configuration = await form?.read();
    // The app gives nothing while its form can't be saved, and says why itself.
    if (typeof configuration === 'string') onSave(configuration);
    else setProblem('The app has not given its settings yet. Look at its form above.');
  };
  return (
    <Dialog
      title={`${ruleId === null ? 'Add' : 'Edit'} “${name}” on ${transition.name}`}
      onClose={onClose}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" appearance="primary" isLoading={isSaving} disabled={form === null}>
            {ruleId === null ? 'Add' : 'Update'}
          </Button>
        </>
      }
    >
      <ModuleFrame moduleKey={module.key} title={name} rule={rule} onRuleForm={(read) => setForm({ read })} />
      {problem && <Message tone="danger">{problem}</Message>}
    </Dialog>
  );
}
