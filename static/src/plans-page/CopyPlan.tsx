import { call } from '../api';
import { NameDialog } from '../ui/NameDialog';

interface CopyPlanProps {
  readonly planId: string;
  /** As it is saved: the copy is made of that. */
  readonly name: string;
  readonly onCopied: (planId: string) => void;
  readonly onClose: () => void;
}

/** Asks what a copy of a plan is called, and makes it. */
export function CopyPlan({ planId, name, onCopied, onClose }: CopyPlanProps) {
  return (
    <NameDialog
      id="copy-plan"
      title={`Copy “${name}”`}
      lead="The copy is made of what is saved, and private until you share it."
      name={`Copy of ${name}`}
      most={120}
      submitLabel="Create copy"
      missing="Give it a name: people choose by it."
      failed="It was not copied"
      onSubmit={async (copyName) => onCopied((await call('plan.duplicate', { planId, name: copyName })).planId)}
      onClose={onClose}
    />
  );
}
