import type { Access } from '../contract/operation';
import type { InputOf, OperationName, OutputOf, Operations } from '../contract/operations';
import type { IssueGrants, Ports, ProjectGrants } from './ports';

/** The person who calls, as the platform told it; never from an input. */
export interface Viewer {
  readonly accountId: string;
}

/** What the router found out before it let the call through: Jira's grants on the input's issue or project, where the policy names one. */
type GrantsOf<Granted extends Access> = Granted extends { kind: 'issue' }
  ? IssueGrants
  : Granted extends { kind: 'project' }
    ? ProjectGrants
    : null;

export interface Call<Name extends OperationName> {
  readonly viewer: Viewer;
  readonly input: InputOf<Name>;
  readonly grants: GrantsOf<Operations[Name]['access']>;
}

/** One operation's work: parsed input, checked access, typed answer. It fails by throwing an `AppError`. */
export type UseCase<Name extends OperationName> = (ports: Ports, call: Call<Name>) => Promise<OutputOf<Name>>;
