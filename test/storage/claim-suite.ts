import { createClaimRepository } from '../../src/storage/claim-repository';
import { forgeSql } from '../../src/storage/forge-sql';

export function claimSuite(): void {
  const claims = createClaimRepository(forgeSql);
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 10, 0, seconds)).toISOString();

  it('lets one call in until it is done, and others under other names', async () => {
    expect(await claims.claim('work launch:1:1 review', at(0))).toBe(true);
    expect(await claims.claim('work launch:1:1 review', at(1))).toBe(false);
    expect(await claims.claim('work launch:1:1 terms', at(1))).toBe(true);
    await claims.release('work launch:1:1 review', at(0));
    expect(await claims.claim('work launch:1:1 review', at(2))).toBe(true);
  });

  it('frees what a call left behind, and isn’t robbed by that call’s late end', async () => {
    await claims.claim('work launch:1:1 review', at(0));
    expect(await claims.claim('work launch:1:1 review', at(119))).toBe(false);
    expect(await claims.claim('work launch:1:1 review', at(121))).toBe(true);
    await claims.release('work launch:1:1 review', at(0));
    expect(await claims.claim('work launch:1:1 review', at(122))).toBe(false);
  });
}
