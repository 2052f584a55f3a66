/** Round values from 0 to at least `greatest`, about so many of them: 0, 50, 100, 150. */
export function niceTicks(greatest: number, about = 4): readonly number[] {
  if (!(greatest > 0)) return [0, 1];
  const rough = greatest / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const steps = Math.ceil(greatest / step - 1e-9);
  // Multiplied, not added up: sums of fractions drift.
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
