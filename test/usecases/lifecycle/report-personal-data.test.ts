import { reportPersonalData } from '../../../src/usecases/lifecycle/report-personal-data';
import { ADA, createWorld } from './world';

const person = (n: number) => `5b10ac8d82e05b22cc7d${String(n).padStart(4, '0')}`;

it('reports everyone who is stored, in pages, and erases those whose account was closed', async () => {
  const world = createWorld();
  for (let n = 0; n < 5; n += 1) {
    const owners = Array.from({ length: 100 }, (_, index) => person(n * 100 + index));
    await world.save(`roadmap:${n + 1}`, { 'answers/watchers': owners });
  }
  world.closed.add(person(0)).add(person(499));

  await reportPersonalData(world.ports);

  expect(world.reported.map((page) => page.length)).toEqual([450, 51]);
  expect(new Set(world.reported.flat())).toContain(ADA);
  const left = JSON.stringify((await world.storage.export.page(null)).records);
  expect(left).not.toContain(person(0));
  expect(left).not.toContain(person(499));
  expect(left).toContain(person(1));

  world.reported.length = 0;
  await reportPersonalData(world.ports);
  expect(world.reported.flat()).toHaveLength(499);
});

it('has the mirrors written again that named a person whose account was closed, and no others', async () => {
  const world = createWorld();
  await world.save('roadmap:1', { 'answers/decisionOwner': person(1) });
  await world.save('launch:2:1', { 'items/legal.terms/ownerId': person(1) });
  await world.save('roadmap:3', { 'answers/decisionOwner': person(2) });
  world.closed.add(person(1));
  await reportPersonalData(world.ports);
  expect(world.repairs.sort()).toEqual(['launch:2:1', 'roadmap:1']);
});

it('reports nobody where nothing is stored', async () => {
  const world = createWorld();
  await reportPersonalData(world.ports);
  expect(world.reported).toEqual([]);
});
