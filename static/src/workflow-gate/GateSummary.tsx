import type { GateConfiguration } from '../../../src/contract/gate-configuration';

const withoutLaunch: Readonly<Record<GateConfiguration['withoutLaunch'], string>> = {
  refuse: 'An issue without a launch is refused.',
  pass: 'An issue without a launch goes through.',
};

/** The rule in a sentence or two, where it is only looked at. */
export function GateSummary({ configuration }: { readonly configuration: GateConfiguration }) {
  return (
    <div className="workflow-gate">
      <h1 className="visually-hidden">Launch gate</h1>
      <p>
        The issue&rsquo;s launch must be ready, with a go where the checklist asks for one.{' '}
        {withoutLaunch[configuration.withoutLaunch]}
      </p>
    </div>
  );
}
