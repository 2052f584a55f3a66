import type { Launch } from '../../../../src/domain/launch/launch';
import { count } from '../../format';

/** What the schedule holds, in few words: "Date moved twice · 2 waves · 1 version". Null where it holds nothing. */
export function scheduleMeta({ moves, regions, versionIds }: Launch): string | null {
  const waves = new Set(regions.map(({ wave }) => wave)).size;
  const parts = [
    ...(moves.length === 0 ? [] : [moves.length === 1 ? 'Date moved once' : `Date moved ${moves.length} times`]),
    ...(waves === 0 ? [] : [count(waves, 'wave')]),
    ...(versionIds.length === 0 ? [] : [count(versionIds.length, 'version')]),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}
