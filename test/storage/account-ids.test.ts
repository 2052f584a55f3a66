import { accountIdsIn } from '../../src/storage/account-ids';

const ADA = '5b10ac8d82e05b22cc7d4ef5';
const BEN = '557058:0f2a5c1e-9a64-4b7f-8f0a-3a1de2b8c9d0';
const CUSTOMER = 'qm:0f2a5c1e-9a64-4b7f-8f0a-3a1de2b8c9d0:1a2a5c1e-9a64-4b7f-8f0a-3a1de2b8c9d0';

it.each([
  ['a value', { owner: ADA }, [ADA]],
  ['nested lists and objects, each once', [{ by: BEN }, [{ a: { b: BEN } }, CUSTOMER]], [BEN, CUSTOMER]],
  ['a list of users', ['712020:0f2a5c1e', 'x'], ['712020:0f2a5c1e']],
  ['a text that only contains one', { problem: `ask ${ADA} tomorrow` }, []],
  [
    'times, keys, dates and other words',
    ['10:30', '12345:1', 'ABC-12', '2026-11-22', 'roadmap:10001', 'launch:10001:1', 'app', 'deadbeef'],
    [],
  ],
  ['nothing', null, []],
])('finds account ids in %s', (_name, value, expected) => {
  expect(accountIdsIn(value)).toEqual(expected);
});
