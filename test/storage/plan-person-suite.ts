import { planEntityId } from '../../src/domain/journal/entity-id';
import { planViewChoice, type SavedView } from '../../src/domain/plan/plan-document';
import { forgeSql } from '../../src/storage/forge-sql';
import { createPersonalData } from '../../src/storage/personal-data';
import { createPlanPersonRepository } from '../../src/storage/plan-person-repository';

const ADA = '5b10ac8d82e05b22cc7d4ef5';
const BEN = '557058:0f2a5c1e-9a64-4b7f-8f0a-3a1de2b8c9d0';
const [COMPANY, PAYMENTS] = ['company00001', 'payments0001'];
const savedAt = '2026-11-02T09:00:00.000Z';

const view = (owners: readonly string[]): SavedView => ({
  viewId: 'late0001',
  name: 'Late “🚀”',
  choice: planViewChoice.parse({ filters: { owner: owners } }),
});

export function planPersonSuite(): void {
  const people = createPlanPersonRepository(forgeSql);

  test('what one person keeps is read back as it was last saved, and is nobody else’s', async () => {
    const person = { planId: COMPANY, isFavourite: true, views: [view([])], savedAt };
    await people.save(ADA, { ...person, isFavourite: false, views: [] });
    await people.save(ADA, person);
    await people.save(ADA, { ...person, planId: PAYMENTS });
    expect(await people.find(ADA, COMPANY)).toEqual(person);
    expect((await people.ofPerson(ADA)).map(({ planId }) => planId).sort()).toEqual([COMPANY, PAYMENTS]);
    expect([await people.find(BEN, COMPANY), await people.ofPerson(BEN)]).toEqual([null, []]);
  });

  test('a person who is erased leaves nothing behind, in their rows or in those of others', async () => {
    await people.save(ADA, { planId: COMPANY, isFavourite: true, views: [view([])], savedAt });
    await people.save(BEN, { planId: COMPANY, isFavourite: true, views: [view([ADA, BEN])], savedAt });
    expect(await createPersonalData(forgeSql).erase(ADA)).toEqual([planEntityId(COMPANY)]);
    expect(await people.find(ADA, COMPANY)).toBeNull();
    expect((await people.find(BEN, COMPANY))?.views).toEqual([view(['erased', BEN])]);
  });
}
