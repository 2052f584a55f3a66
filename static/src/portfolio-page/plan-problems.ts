import type { CallError } from '../call-error';

/** What is wrong with a plan, by the input that it concerns. */
export interface PlanProblems {
  readonly jql: string | null;
  readonly links: string | null;
  readonly timeZone: string | null;
  readonly pointsField: string | null;
  readonly startField: string | null;
  readonly teamField: string | null;
}

const paths: Readonly<Record<keyof PlanProblems, string>> = {
  jql: 'roots',
  links: 'config/hierarchyLinks',
  timeZone: 'config/timeZone',
  pointsField: 'pointsField',
  startField: 'startField',
  teamField: 'teamField',
};

/** Puts a refusal's sentences at their inputs. One that names no input, as when Jira refuses a search that it could parse, is the JQL's. */
export function planProblems(failure: CallError | null): PlanProblems {
  const refused = failure?.code === 'invalid-input' ? failure : null;
  const at = (path: string) => {
    const found = refused?.problems.filter((problem) => {
      const asked = problem.path.replace(/^(plan\/)?query\//, '');
      return asked === path || asked.startsWith(`${path}/`);
    });
    return found?.map(({ message }) => message).join(' ') || null;
  };
  const problems = {
    jql: at(paths.jql),
    links: at(paths.links),
    timeZone: at(paths.timeZone),
    pointsField: at(paths.pointsField),
    startField: at(paths.startField),
    teamField: at(paths.teamField),
  };
  const isPlaced = Object.values(problems).some((text) => text !== null);
  return refused === null || isPlaced ? problems : { ...problems, jql: refused.message };
}
