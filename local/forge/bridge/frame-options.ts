import type { FrameHistory } from './frame-history';

export type ColorMode = 'light' | 'dark';

/** A flag as an app shows it; actions' functions run in the frame. */
export interface FrameFlag {
  readonly id: string | number;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'info' | 'success' | 'warning' | 'error';
  readonly appearance?: 'info' | 'success' | 'warning' | 'error';
  readonly isAutoDismiss?: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => void }[];
}

/** Where an app wants to go: an address, or a place of the product (`{target: 'issue', issueKey}` and so on). */
export interface FrameNavigation {
  readonly type: 'same-tab' | 'new-tab';
  readonly url: string;
}

/** Runs in the frame; settles with the configuration as text, or undefined. */
export type ReadRule = () => Promise<unknown>;

/** A place in the workflow editor, which Jira has for a rule's module. */
export interface FrameRule {
  readonly entryPoint: 'create' | 'edit' | 'view';
  readonly workflowId: string;
  readonly transitionId: string;
  /** Absent for a rule that is only being added. */
  readonly ruleId?: string;
}

/** What the page around a frame does for it. What isn't given has the plain behaviour of a page, or answers that it can't be done. */
export interface FrameCallbacks {
  readonly onNavigate?: (navigation: FrameNavigation) => void;
  readonly onReload?: () => void;
  /** `view.refresh()`: reread what the page shows. */
  readonly onRefresh?: (payload: unknown) => void;
  readonly onSubmit?: (payload: unknown) => void;
  /** `view.close()`; a module without it can't be closed. */
  readonly onClose?: (payload: unknown) => void;
  readonly onFlag?: (flag: FrameFlag) => void;
  readonly onCloseFlag?: (id: string | number) => void;
  readonly onTitle?: (title: string) => void;
  /** The module couldn't be shown; the sentence says why. */
  readonly onError?: (message: string) => void;
  /** The frame is a rule's form in the workflow editor: this gives what it holds, undefined while that can't be saved. */
  readonly onRuleForm?: (read: ReadRule) => void;
  /** The app's code has connected. */
  readonly onReady?: () => void;
}

/** Which module to show, for whom and how. The viewer is the signed-in user: never a choice of the page. */
export interface FrameOptions extends FrameCallbacks {
  readonly moduleKey: string;
  readonly issueKey?: string | undefined;
  readonly projectKey?: string | undefined;
  readonly rule?: FrameRule | undefined;
  readonly colorMode: ColorMode;
  /** The frame's accessible name. */
  readonly title: string;
  /** The frame grows with its content; else it fills its element. Default true. */
  readonly autoHeight?: boolean;
  readonly history?: FrameHistory;
}
