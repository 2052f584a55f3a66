import type { Problem } from '../problem';
import type { LaunchRegion } from './launch';

/** Regions given twice, waves that are missing, and waves that come before the one they wait for. Paths begin at 'regions'. */
export function problemsOfRegions(regions: readonly LaunchRegion[]): readonly Problem[] {
  const seen = new Set<string>();
  const waves = new Set(regions.map((region) => region.wave));
  return regions.flatMap((region, index) => {
    const at = (field: string, code: string, message: string): Problem => ({
      path: `regions/${index}/${field}`,
      code,
      message,
    });
    const problems: Problem[] = [];
    const identity = `${region.key} ${region.wave}`;
    if (seen.has(identity)) problems.push(at('key', 'duplicate', `${region.name} is in wave ${region.wave} already.`));
    seen.add(identity);
    if (region.wave > 1 && !waves.has(region.wave - 1)) {
      problems.push(at('wave', 'gap', `Wave ${region.wave} waits for wave ${region.wave - 1}, which no region is in.`));
    }
    const last = Math.max(
      0,
      ...regions.filter((other) => other.wave === region.wave - 1).map((other) => other.delayDays),
    );
    if (region.delayDays < last) {
      problems.push(
        at(
          'delayDays',
          'order',
          `Wave ${region.wave} would start before wave ${region.wave - 1}, ${last} days after the launch.`,
        ),
      );
    }
    return problems;
  });
}
