import { VERDICTS_BY_CONCERN } from '../../../../src/domain/launch-page/launch-order';
import type { LaunchRow } from '../../../../src/domain/launch-page/launch-row';
import type { Verdict } from '../../../../src/domain/readiness/verdict';
import { verdictWords } from '../../launch-panel/verdict-words';

const TROUBLED: readonly Verdict[] = ['Not ready', 'At risk'];

/** How each function stands: those in trouble by name, the others counted. */
export function FunctionGlance({ functions }: Pick<LaunchRow, 'functions'>) {
  const all = Object.entries(functions);
  if (all.length === 0) return null;
  const troubled = all
    .filter(([, verdict]) => TROUBLED.includes(verdict))
    .sort(([, one], [, other]) => TROUBLED.indexOf(one) - TROUBLED.indexOf(other));
  const others = VERDICTS_BY_CONCERN.flatMap((verdict) => {
    const number = TROUBLED.includes(verdict) ? 0 : all.filter(([, own]) => own === verdict).length;
    return number === 0 ? [] : [`${number} ${verdict.toLocaleLowerCase()}`];
  });
  return (
    <ul className="function-glance" aria-label="Functions">
      {troubled.map(([name, verdict]) => {
        const { tone, Icon } = verdictWords[verdict];
        return (
          <li key={name} className={`function-glance__one function-glance__one--${tone}`}>
            <span className="function-glance__icon">
              <Icon label={verdict} size="small" />
            </span>
            {name}
          </li>
        );
      })}
      {others.length > 0 && <li className="launches__quiet">{othersInWords(all.length, troubled.length, others)}</li>}
    </ul>
  );
}

function othersInWords(all: number, troubled: number, others: readonly string[]): string {
  const [first = ''] = others;
  if (troubled > 0) return `Others: ${others.join(', ')}`;
  return others.length > 1
    ? `Functions: ${others.join(', ')}`
    : all === 1
      ? `Functions: ${first}`
      : `All functions: ${first}`;
}
