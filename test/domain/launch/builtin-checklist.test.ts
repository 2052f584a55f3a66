import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import { checklistTemplate, itemDefinition } from '../../../src/domain/launch/checklist';
import { PACKS } from '../../../src/domain/launch/packs';
import { TIERS } from '../../../src/domain/launch/tier';

// Function: item | owner role | T1 | T2 | T3 | due | evidence: the rules' table, as it is printed there.
const TABLE = `
Product: tier and scope agreed | PM | B | B | R | T−56/−28/−7 | decision
Product: success metric set | PM | B | R | r | T−42/−21/−7 | metric
Product: beta exit criteria met | PM | B | R | – | T−21/−14 | report
Engineering: no open blocker or critical bug | Engineering lead | B | B | B | T−3 | JQL
Engineering: load and capacity tested | Engineering lead | B | R | – | T−14/−7 | report
Engineering: monitoring and alerts | SRE | B | B | R | T−7 | dashboard
Engineering: rollback rehearsed | Engineering lead | B | B | R | T−7/−5/−2 | run log
Engineering: on-call confirmed | SRE | B | R | R | T−3 | rota
Security: security and privacy review | Security | B | B | r | T−28/−14/−7 | issue link
Design: accessibility review | Design | R | R | r | T−14/−14/−7 | report
Legal: terms and claims | Legal | B | R | – | T−28/−14 | approval
Finance: pricing and billing tested | Finance | B | R | – | T−21/−10 | test invoice
Docs: published or staged | Docs | B | R | R | T−7/−5/0 | URL
Support: trained, macros, escalation | Support | B | B | R | T−7/−5/−2 | acknowledgement
Sales: enablement | Enablement | B | R | – | T−10/−5 | deck, acknowledgement
Customer success: account comms | Customer success | R | R | r | T−7 | list
Marketing: message and assets | Product marketing | B | R | – | T−14/−7 | approval
Product ops: internal brief per audience | Product ops | B | R | R | T−5/−3/−1 | acknowledgements
Data: analytics events verified | Data | B | R | r | T−5 | dashboard
Release: go/no-go recorded | Release manager | B | B | – | T−7/−3 | decision
Product: release note | PM | R | R | R | T0 | text
Engineering: 24 h watch | Engineering lead | R | R | R | T+1 | note
Product: metric check | PM | R | R | r | T+30 | actual
Product: metric check, again | PM | R | r | – | T+90 | actual
Product ops: retrospective | Product ops | R | r | – | T+14 | link`
  .trim()
  .split('\n');

const OWN = BUILTIN_CHECKLIST.items.filter(({ pack }) => pack === 'core');

const LETTERS = { B: 'blocking', R: 'required', r: 'recommended', '–': null };

function offsets(due: string): readonly number[] {
  const given = due
    .slice(1)
    .split('/')
    .map((text) => Number(text.replace('−', '-').replace('+', '')));
  return given.length === 1 ? [0, 1, 2].map(() => given[0] ?? NaN) : given;
}

test('the built-in checklist has the rows of the table, in its order', () => {
  expect(OWN.map((item) => `${item.function}: ${item.title}`.toLowerCase())).toEqual(
    TABLE.map((row) => (row.split(' | ')[0] ?? '').toLowerCase()),
  );
});

test.each(TABLE.map((row, index) => [row, index] as const))('%s', (row, index) => {
  const [, ownerRole, t1, t2, t3, due = '', evidence = ''] = row.split(' | ');
  const item = OWN[index];
  expect(item?.ownerRole).toBe(ownerRole);
  expect(item?.evidence.map(({ label }) => label).join(', ')).toBe(evidence);
  const wanted = [t1, t2, t3].map((letter) => LETTERS[letter as keyof typeof LETTERS]);
  expect(TIERS.map((tier) => item?.tiers[tier]?.importance ?? null)).toEqual(wanted);
  TIERS.forEach((tier, column) => {
    if (wanted[column] !== null) expect(item?.tiers[tier]?.dueOffsetDays).toBe(offsets(due)[column]);
  });
});

test('only the check of open bugs runs by itself, and only the go/no-go follows the decision', () => {
  const of = (kind: string) => BUILTIN_CHECKLIST.items.filter((item) => item.evidence.some((one) => one.kind === kind));
  expect(of('automatic').map(({ key }) => key)).toEqual(['engineering.open-bugs']);
  expect(of('go/no-go').map(({ key }) => key)).toEqual(['release.go-no-go']);
  expect(BUILTIN_CHECKLIST.items.filter(({ jql }) => jql !== null).map(({ key }) => key)).toEqual([
    'engineering.open-bugs',
  ]);
});

test('T3 asks for an off-switch where the others rehearse a rollback', () => {
  const rollback = BUILTIN_CHECKLIST.items.find(({ key }) => key === 'engineering.rollback');
  expect([rollback?.title, rollback?.tiers.T1?.title, rollback?.tiers.T3?.title]).toEqual([
    'Rollback rehearsed',
    null,
    'Off-switch rehearsed',
  ]);
});

test('checklist and packs fit their schema and repeat no key', () => {
  expect(checklistTemplate.safeParse(BUILTIN_CHECKLIST).success).toBe(true);
  const all = BUILTIN_CHECKLIST.items;
  expect(all.filter((item) => !itemDefinition.safeParse(item).success)).toEqual([]);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect([PACKS.beta.length, PACKS.region.length, PACKS.depth.length]).toEqual([6, 7, 3]);
});
