import { count, formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Disclosure } from '../../ui/Disclosure';
import { useLaunch } from '../launch-context';

/** Items that a launch is left with when it ends: they stay open for ever, and nobody is asked about them any more. */
export function LeftOpen() {
  const { locale } = useHostContext();
  const open = useLaunch().reading.assessment.items.filter(({ settled }) => !settled);
  if (open.length === 0) return null;
  return (
    <Disclosure label={`${count(open.length, 'item')} will be left open`}>
      <ul>
        {open.map(({ itemId, title, dueOn, state }) => (
          <li key={itemId}>{`${title}: ${state}${dueOn === null ? '' : `, due ${formatDay(dueOn, locale)}`}`}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
