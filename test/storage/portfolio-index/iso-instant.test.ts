import { isoInstant } from '../../../src/storage/portfolio-index/iso-instant';

describe('an instant as text', () => {
  it('is as Date writes it', () => {
    const edges = [
      0, 1, 999, 1000, 59_999, 60_000, 86_399_999, 86_400_000, -1, 253_402_300_799_999, 253_402_300_800_000,
    ];
    const spread = Array.from({ length: 20_000 }, (_, at) => at * 7_654_321_987 + at);
    for (const ms of [...edges, ...spread, Date.parse('2024-02-29T23:59:59.999Z')]) {
      expect(isoInstant(ms)).toBe(new Date(ms).toISOString());
    }
  });

  it('is refused of what is no instant', () => {
    expect(() => isoInstant(Number.NaN)).toThrow(RangeError);
  });
});
