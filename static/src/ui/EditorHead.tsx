import ArrowLeftIcon from '@atlaskit/icon/core/arrow-left';
import type { ReactNode } from 'react';
import { Button } from './Button';
import './editor-head.css';
import './form-page.css';

interface EditorHeadProps {
  /** Where one comes from, and goes back to. */
  readonly from: string;
  readonly onLeave: () => void;
  /** The page's heading. */
  readonly title: ReactNode;
  /** What stands under it: lozenges and short facts. */
  readonly marks: ReactNode;
  readonly actions: ReactNode;
  /** What became of what was done here. */
  readonly children?: ReactNode;
}

/** The head of an editor: which thing it is, how it stands, and what can be done with the whole. */
export function EditorHead({ from, onLeave, title, marks, actions, children }: EditorHeadProps) {
  return (
    <header className="editor-head">
      <div>
        <Button appearance="link" iconBefore={<ArrowLeftIcon label="" size="small" />} onClick={onLeave}>
          {from}
        </Button>
      </div>
      <div className="editor-head__main">
        <div className="editor-head__words">
          {title}
          <div className="editor-head__marks">{marks}</div>
        </div>
        <div className="form-page__actions">{actions}</div>
      </div>
      {children}
    </header>
  );
}
