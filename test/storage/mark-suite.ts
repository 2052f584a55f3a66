import { createMarkRepository } from '../../src/storage/mark-repository';
import { forgeSql } from '../../src/storage/forge-sql';

export function markSuite(): void {
  const marks = createMarkRepository(forgeSql);

  it('answers what was saved last, and null for nothing', async () => {
    await marks.save('sweep', 'one');
    await marks.save('sweep', '');
    await marks.save('sweep2', 'two');
    expect([await marks.find('sweep'), await marks.find('sweep2'), await marks.find('swee')]).toEqual([
      '',
      'two',
      null,
    ]);
  });

  it.each([
    ['a long text', 'ab c'.repeat(20_000)],
    ['characters of two units', '😀 ä\n'.repeat(200)],
    ['a text that looks like the head of a long one', '#2#'],
    ['escapes', '%0020#'.repeat(100)],
  ])('brings back %s as it was', async (_, content) => {
    await marks.save('names', content);
    expect(await marks.find('names')).toBe(content);
  });

  it('discards all whose names begin alike, long ones too, and no others', async () => {
    for (const name of ['sight:1', 'sight:f', 'sight', 'sights']) await marks.save(name, 'x'.repeat(500));
    await marks.discard('sight:');
    const found = await Promise.all(['sight:1', 'sight:f', 'sight', 'sights'].map((name) => marks.find(name)));
    expect(found.map((content) => content?.length ?? 0)).toEqual([0, 0, 500, 500]);
    expect(await forgeSql.execute("SELECT name FROM mark WHERE name LIKE 'sight:%'")).toEqual([]);
  });

  it('forgets a long text for a short one, and for a shorter long one', async () => {
    await marks.save('names', 'x'.repeat(5_000));
    await marks.save('names', 'y'.repeat(500));
    expect(await marks.find('names')).toBe('y'.repeat(500));
    await marks.save('names', 'z');
    expect(await marks.find('names')).toBe('z');
  });
}
