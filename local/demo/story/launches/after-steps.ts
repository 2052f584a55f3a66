import type { InputOf } from '../../../../src/contract/operations';
import { accountOf } from '../../people';
import type { Step } from './launch-thread';

type Retrospective = InputOf<'launch.saveRetrospective'>['retrospective'];

/** The assignee of the launch's own item writes; everything that comes after a launch is written by those who may edit. */
export const told =
  (person: string, audience: InputOf<'launch.saveReleaseNote'>['audience'], text: string): Step =>
  async (launch) => {
    const { company, issueId, reading } = launch;
    const { entityId, revision: baseRevision } = reading;
    const input = { issueId, entityId, baseRevision, audience, text, settles: true };
    ({ reading: launch.reading } = await company.call(accountOf(person), 'launch.saveReleaseNote', input));
  };

/** The metric's actual, which goes back to the roadmap item that promised it. */
export const measured =
  (person: string, itemId: string, value: number, asOf: string): Step =>
  async (launch) => {
    const { company, issueId, reading } = launch;
    const { entityId, revision: baseRevision } = reading;
    const input = { issueId, entityId, baseRevision, itemId, actual: { value, asOf } };
    ({ reading: launch.reading } = await company.call(accountOf(person), 'launch.recordActual', input));
  };

export const learned =
  (person: string, retrospective: Retrospective): Step =>
  async (launch) => {
    const { company, issueId, reading } = launch;
    const { entityId, revision: baseRevision } = reading;
    const input = { issueId, entityId, baseRevision, retrospective };
    ({ reading: launch.reading } = await company.call(accountOf(person), 'launch.saveRetrospective', input));
  };

export const proposed =
  (person: string, itemId: string, text: string): Step =>
  async ({ company, issueId, reading: { entityId } }) => {
    await company.call(accountOf(person), 'launch.proposeChange', { issueId, entityId, itemId, text });
  };
