import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton';
import './item-list.css';
import { Menu, type MenuChoice } from './Menu';

interface ListedItemProps<Task extends string> {
  /** Id of the button that opens it, for a page that brings focus back. */
  readonly openId: string;
  readonly title: string;
  /** Stands before everything, such as a star. */
  readonly before?: ReactNode;
  /** Lozenges behind the title. */
  readonly marks?: ReactNode;
  readonly description?: string;
  /** Short facts in a row; null ones are left out. */
  readonly facts: readonly (string | null)[];
  readonly onOpen: () => void;
  /** What else can be done with it; none shows no menu. */
  readonly choices: readonly MenuChoice<Task>[];
  readonly onChoose: (chosen: Task) => void;
}

/** One of a list of things that are opened to be edited: templates, checklists, plans. Stands in an `ItemList`. */
export function ListedItem<Task extends string>(props: ListedItemProps<Task>) {
  const { openId, title, before, marks, description, facts, onOpen, choices, onChoose } = props;
  return (
    <li className="listed-item">
      {before}
      <div className="listed-item__main">
        <div className="listed-item__head">
          <h2 className="listed-item__name">
            <button type="button" id={openId} className="listed-item__open" onClick={onOpen}>
              {title}
            </button>
          </h2>
          {marks}
        </div>
        {description && <p className="listed-item__description">{description}</p>}
        <p className="listed-item__facts">{facts.map((fact) => fact && <span key={fact}>{fact}</span>)}</p>
      </div>
      {choices.length > 0 && (
        <Menu label={title} choices={choices} onChoose={onChoose}>
          {(trigger) => <IconButton {...trigger} label={`Actions for ${title}`} icon={<MoreIcon label="" />} />}
        </Menu>
      )}
    </li>
  );
}

export function ItemList({ children }: { readonly children: ReactNode }) {
  return <ul className="listed-items">{children}</ul>;
}
