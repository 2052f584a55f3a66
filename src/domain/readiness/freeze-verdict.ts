import type { FrozenVerdict } from '../launch/go-no-go';
import { requires } from '../launch/item-subject';
import type { Launch } from '../launch/launch';
import { assessLaunch } from './assess-launch';
import type { AssessedAt } from './item-standing';

/**
 * What the voters of a go/no-go see: the verdict without the go/no-go item, which can't wait for itself, and as conditions what
 * is still to be settled by the launch and due later than today (rules: readiness, 8).
 */
export function freezeVerdict(launch: Launch, at: AssessedAt): FrozenVerdict {
  const others = Object.entries(launch.items).filter(([, item]) => !requires(item, 'go/no-go'));
  const read = assessLaunch({ ...launch, items: Object.fromEntries(others) }, at);
  const conditions = read.items.flatMap(({ itemId, title, dueOn, phase, settled, why }) =>
    phase === 'before launch' && !settled && dueOn !== null && dueOn > at.today ? [{ itemId, title, dueOn, why }] : [],
  );
  const { verdict, sentence, reasons, score } = read;
  return { verdict, sentence, reasons, score, conditions, takenAt: at.now };
}
