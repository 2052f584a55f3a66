import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  initialGateConfiguration,
  readGateConfiguration,
  type GateConfiguration,
} from '../../../src/contract/gate-configuration';
import { readRuleContext } from '../host';
import { ErrorState } from '../ui/ErrorState';
import { PageSkeleton } from '../ui/Skeleton';
import { GateForm } from './GateForm';
import { GateSummary } from './GateSummary';
import { offerRuleForm } from './rule-form';
import './workflow-gate.css';

/** The gate's configuration in Jira's workflow editor: a form where the rule is added or changed, a sentence where it is looked at. */
export default function WorkflowGate() {
  // Jira asks for what was chosen when its own button is pressed, long after the form was offered to it.
  const latest = useRef<GateConfiguration>(initialGateConfiguration);
  const [chosen, setChosen] = useState<GateConfiguration | null>(null);
  const rule = useQuery({
    queryKey: ['workflow-rule'],
    queryFn: async () => {
      const { entryPoint, configuration } = await readRuleContext();
      const saved = readGateConfiguration(configuration);
      latest.current = saved;
      const isForm = entryPoint !== 'view' && (await offerRuleForm(() => JSON.stringify(latest.current)));
      return { isForm, saved };
    },
    staleTime: Infinity,
  });
  const choose = (configuration: GateConfiguration) => {
    latest.current = configuration;
    setChosen(configuration);
  };
  if (rule.isPending) return <PageSkeleton label="Loading what this rule is set to" />;
  if (rule.isError) {
    return (
      <ErrorState title="Jira did not say what this rule is set to" level={1} onRetry={() => void rule.refetch()}>
        Nothing was changed. Try again, or close the form and open it anew.
      </ErrorState>
    );
  }
  const { isForm, saved } = rule.data;
  return isForm ? (
    <GateForm configuration={chosen ?? saved} onChange={choose} />
  ) : (
    <GateSummary configuration={saved} />
  );
}
