import SuccessIcon from '@atlaskit/icon/core/status-success';
import { useState, type ReactNode } from 'react';
import { Button } from './Button';
import './exception-groups.css';

const FEW = 3;

interface ExceptionGroupProps<Item> {
  readonly title: string;
  readonly icon: ReactNode;
  readonly tone: 'danger' | 'warning' | 'neutral';
  /** How many there are, in words. */
  readonly total: string;
  readonly items: readonly Item[];
  /** List items, each with its key. */
  readonly children: (items: readonly Item[]) => ReactNode;
  /** As many are listed at most, once opened. */
  readonly most?: number;
  /** Stands behind the list while it shows the most that it can and there are more. */
  readonly beyond?: ReactNode;
  readonly locale: string;
}

/** What is exceptional in one way: a few of them, the others at a click. */
export function ExceptionGroup<Item>(props: ExceptionGroupProps<Item>) {
  const { title, icon, tone, total, items, children, most = items.length, beyond, locale } = props;
  const [isLong, setIsLong] = useState(false);
  const number = new Intl.NumberFormat(locale);
  const isCut = items.length > most;
  return (
    <section className="exception-group">
      <h3 className="exception-group__title">
        <span className={`exception-group__icon exception-group__icon--${tone}`}>{icon}</span>
        {title}
        <span className="exception-group__count">{total}</span>
      </h3>
      <ul className="exception-group__list">{children(items.slice(0, isLong ? most : FEW))}</ul>
      {items.length > FEW && (
        <p className="exception-group__more">
          <Button appearance="link" aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
            {isLong
              ? 'Show fewer'
              : isCut
                ? `Show the first ${number.format(most)}`
                : `Show all ${number.format(items.length)}`}
            <span className="visually-hidden">{` of ${title}`}</span>
          </Button>
          {isLong && isCut && beyond}
        </p>
      )}
    </section>
  );
}

/** Says that nothing is exceptional. */
export function NoExceptions({ children }: { readonly children: ReactNode }) {
  return (
    <p className="no-exceptions">
      <span className="no-exceptions__icon">
        <SuccessIcon label="" size="small" />
      </span>
      {children}
    </p>
  );
}
