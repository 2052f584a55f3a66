import type { InputOf } from '../../../../src/contract/operations';
import { accountOf } from '../../people';
import type { Company } from '../company';
import type { Scene, Thread } from '../timeline';

const TIME_ZONE = 'Europe/London';

type Draft = InputOf<'template.saveDraft'>['draft'];

/** Support asks for a plan, nobody ever read what is out of scope, and the tier is wanted from the start. */
async function secondVersion(company: Company, author: string): Promise<Draft> {
  const { template } = await company.call(author, 'template.readVersion', { templateId: 'delivery', version: 1 });
  const first = JSON.parse(JSON.stringify(template)) as Draft; // as a page gets it: a version has a draft's shape
  const kept = first.fields
    .filter(({ id }) => id !== 'scopeOut')
    .map((field) => (field.id === 'tier' ? { ...field, requiredAt: 'always' } : field));
  const supportPlan = {
    id: 'supportPlan',
    type: 'longText',
    label: 'Support plan',
    help: 'Who answers merchants on the first days, with what, and whom do they call?',
    placeholder: 'Tier-one macros by Thursday; the team’s on-call answers escalations for two weeks',
    section: 'delivery',
    requiredAt: 'commit',
    maxLength: 2_000,
  };
  return { ...first, fields: [...kept, supportPlan] };
}

/** Days on which somebody accepted the version for their item; nobody did for the others. */
const accepted: readonly (readonly [day: number, project: string, summary: string])[] = [
  [-2, 'PAY', 'Account updater'],
  [-1, 'MOB', 'One-tap pay in the app'],
];

/** Product ops publishes the second version of the delivery template; two teams take it up, most haven't yet. */
export function deliveryVersionTwo(company: Company): Thread {
  const author = accountOf('Noor Haddad');
  const publish: Scene = {
    day: -3,
    async play() {
      const draft = await secondVersion(company, author);
      const edited = { templateId: 'delivery', baseRevision: 0 };
      const { revision } = await company.call(author, 'template.saveDraft', { ...edited, draft });
      await company.call(author, 'template.publish', {
        templateId: 'delivery',
        baseRevision: revision,
        note: 'Support was surprised by two launches: a plan for them is asked at commit, and the tier from the start. “Out of scope” goes; nobody read it.',
      });
    },
  };
  const accepts = accepted.map(([day, project, summary]): Scene => {
    const { id: issueId, assigneeId } = company.issue(project, summary);
    return {
      day,
      async play() {
        const { saved } = await company.call(assigneeId, 'roadmap.open', { issueId, timeZone: TIME_ZONE });
        const accept = { issueId, baseRevision: saved.revision, version: 2, timeZone: TIME_ZONE };
        await company.call(assigneeId, 'roadmap.acceptVersion', accept);
      },
    };
  });
  return { about: 'the second version of the delivery template', scenes: [publish, ...accepts] };
}
