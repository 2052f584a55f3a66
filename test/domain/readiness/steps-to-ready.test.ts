import { requires } from '../../../src/domain/launch/item-subject';
import type { Launch, LaunchItem } from '../../../src/domain/launch/launch';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import type { AssessedAt } from '../../../src/domain/readiness/item-standing';
import { wayToReady } from '../../../src/domain/readiness/steps-to-ready';
import { aDecision, aLaunch, anItem, AUTOMATIC, GO_NO_GO, MOMENT, REPORT, waived } from '../launch/build-launch';
import { LAUNCHES } from './generated-launches';

/** Everything done that settles an item: by its owner with evidence, and seen by another. */
function settled(item: LaunchItem, { now }: AssessedAt): LaunchItem {
  return {
    ...item,
    state: 'done',
    ownerId: 'olga',
    evidence: [{ kind: 'url', value: 'https://example.com', by: 'olga', at: now }],
    verification: { by: 'vera', at: now, ownerId: 'olga' },
    automatic: { passed: true, evaluatedBy: 'olga', evaluatedAt: now },
  };
}

function settle(launch: Launch, ids: readonly string[], at: AssessedAt): Launch {
  const items = Object.entries(launch.items).map(([id, item]) => [id, ids.includes(id) ? settled(item, at) : item]);
  const decides = ids.some((id) => isGoNoGo(launch, id));
  const decisions = decides ? [...launch.decisions, aDecision('go')] : launch.decisions;
  return { ...launch, decisions, items: Object.fromEntries(items) };
}

function isGoNoGo({ items }: Launch, id: string): boolean {
  const item = items[id];
  return item !== undefined && requires(item, 'go/no-go');
}

test('settling exactly the steps gives the verdict that they promise, and every one of them is needed', () => {
  let longest = 0;
  for (const { launch, at } of LAUNCHES.slice(0, 1500)) {
    const way = wayToReady(launch, assessLaunch(launch, at));
    if (way === null) {
      expect(assessLaunch(launch, at).verdict).toBe('Not assessed');
      continue;
    }
    const ids = way.steps.map(({ itemId }) => itemId);
    longest = Math.max(longest, ids.length);
    expect(assessLaunch(settle(launch, ids, at), at).verdict).toBe(way.target);
    for (const left of ids) {
      // One decision settles every item that follows it.
      const others = ids.filter((id) => (isGoNoGo(launch, left) ? !isGoNoGo(launch, id) : id !== left));
      expect(assessLaunch(settle(launch, others, at), at).verdict).not.toMatch(/^Ready/);
    }
  }
  expect(longest).toBeGreaterThan(4);
});

test('what others wait for comes first, then the earliest due; what is open and comes first is named', () => {
  const launch = aLaunch({
    late: anItem({ title: 'Late', dueOn: '2026-05-29' }),
    early: anItem({ title: 'Early', dueOn: '2026-05-20', waitsFor: ['late', 'nice', 'done'] }),
    middle: anItem({ title: 'Middle', dueOn: '2026-05-25' }),
    nice: anItem({ title: 'Nice', importance: 'recommended', dueOn: '2026-05-12' }),
    done: anItem({ title: 'Done', state: 'done' }),
  });
  const way = wayToReady(launch, assessLaunch(launch, MOMENT));
  expect(way?.steps.map(({ title, waitsFor }) => [title, waitsFor.map((other) => other.title)])).toEqual([
    ['Middle', []],
    ['Late', []],
    ['Early', ['Late', 'Nice']],
  ]);
});

const BLOCKER = { importance: 'blocking', requires: [REPORT], ownerId: 'olga' } as const;
const FAILED = { passed: false, evaluatedBy: 'rm', evaluatedAt: MOMENT.now };
const VERIFY = 'have somebody other than its owner verify it';

test.each<[string, LaunchItem, string]>([
  ['open work', anItem(), 'Do it'],
  ['open work with evidence to give', anItem({ requires: [REPORT] }), 'Do it, then attach its report'],
  ['a blocker done without evidence', anItem({ ...BLOCKER, state: 'done' }), `Attach its report, then ${VERIFY}`],
  [
    'a blocker that nobody owns',
    anItem({ ...BLOCKER, requires: [], ownerId: null, state: 'done' }),
    `Name its owner, then ${VERIFY}`,
  ],
  ['a waiver that expired', waived('2026-05-01'), 'Do it, or have it waived anew'],
  ['a check that never ran', anItem({ requires: [AUTOMATIC] }), 'Run its check'],
  [
    'a check that found something',
    anItem({ requires: [AUTOMATIC], automatic: FAILED }),
    'Clear what its check finds, then run it again',
  ],
  ['a decision', anItem({ requires: [GO_NO_GO] }), 'Record a go or a conditional go'],
])('%s: says what settles it', (_, item, what) => {
  const launch = aLaunch({ item }, { tier: 'T1' });
  expect(wayToReady(launch, assessLaunch(launch, MOMENT))?.steps).toMatchObject([{ what }]);
});

test('a launch without a date has no way yet; one that is ready has no step left', () => {
  const undated = aLaunch({ item: anItem() }, { launchOn: null });
  expect(wayToReady(undated, assessLaunch(undated, MOMENT))).toBeNull();
  const ready = aLaunch({ item: waived('2026-05-20'), nice: anItem({ importance: 'recommended' }) });
  expect(wayToReady(ready, assessLaunch(ready, MOMENT))).toEqual({ target: 'Ready with waivers', steps: [] });
});
