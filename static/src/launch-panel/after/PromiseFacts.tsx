import type { MetricValue } from '../../../../src/domain/template/field-types/metric';

/** What was promised, and what became of it. */
export function PromiseFacts({
  promised,
  sentence,
}: {
  readonly promised: MetricValue;
  readonly sentence: string | null;
}) {
  const { name, unit = '', baseline, target, actual } = promised;
  const figure = (value: number | undefined) =>
    value === undefined ? '–' : `${value}${unit === '' ? '' : ` ${unit}`}`;
  return (
    <>
      <dl className="after__metric">
        <dt>Metric</dt>
        <dd>{name ?? '–'}</dd>
        <dt>Baseline</dt>
        <dd>{figure(baseline)}</dd>
        <dt>Target</dt>
        <dd>{figure(target)}</dd>
        <dt>Actual</dt>
        <dd>{figure(actual)}</dd>
      </dl>
      {sentence && <p>{sentence}</p>}
    </>
  );
}
