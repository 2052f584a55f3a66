import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { mountFrame, type FrameRule, type MountedFrame, type ReadRule } from '../../../forge/bridge/bridge-host';
import { closeFlag } from '../flags/flag-store';
import { createAddressHistory } from '../router/frame-address';
import { useColorMode } from '../theme/theme';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { ListSkeleton } from '../ui/Skeleton';
import { useFrameEpoch } from './frame-epoch';
import { followFromFrame, showFrameFlag } from './frame-requests';
import './module-frame.css';

interface ModuleFrameProps {
  readonly moduleKey: string;
  /** The frame's accessible name. */
  readonly title: string;
  readonly issueKey?: string;
  readonly projectKey?: string;
  /** The shell's address of a page of its own: it fills its place, and where it stands is kept below that address. */
  readonly pageAddress?: string;
  /** A place in the workflow editor. One and the same object as long as it is the same place. */
  readonly rule?: FrameRule;
  /** Gets the way to what a rule's form holds, as soon as the form offers it. */
  readonly onRuleForm?: (read: ReadRule) => void;
}

/** A module of the app in its frame, with what Jira does around one: flags, navigation, the theme, and a sentence where it fails. */
export function ModuleFrame({
  moduleKey,
  title,
  issueKey,
  projectKey,
  pageAddress,
  rule,
  onRuleForm,
}: ModuleFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<MountedFrame | null>(null);
  const client = useQueryClient();
  const colorMode = useColorMode();
  const firstMode = useRef(colorMode);
  const ruleForm = useRef(onRuleForm);
  const epoch = useFrameEpoch();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'loading' | 'ready' | { readonly error: string }>('loading');

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    setState('loading');
    const history = pageAddress === undefined ? null : createAddressHistory(pageAddress);
    const mounted = mountFrame(element, {
      moduleKey,
      issueKey,
      projectKey,
      rule,
      title,
      colorMode: firstMode.current,
      autoHeight: history === null,
      ...(history !== null && { history }),
      onNavigate: followFromFrame,
      onReload: () => setAttempt((count) => count + 1),
      onRefresh: () => void client.invalidateQueries(),
      onFlag: showFrameFlag,
      onCloseFlag: closeFlag,
      onTitle: (text) => {
        document.title = text;
      },
      onError: (error) => setState({ error }),
      onReady: () => setState('ready'),
      ...(ruleForm.current && { onRuleForm: ruleForm.current }),
    });
    frame.current = mounted;
    return () => {
      frame.current = null;
      mounted.unmount();
      history?.end();
    };
  }, [moduleKey, issueKey, projectKey, title, pageAddress, rule, client, attempt, epoch]);

  useEffect(() => {
    firstMode.current = colorMode;
    frame.current?.setColorMode(colorMode);
  }, [colorMode]);

  return (
    <div className={`module-frame ${pageAddress === undefined ? '' : 'module-frame--fills'}`}>
      {state === 'loading' && (
        <div className="module-frame__loading">
          <ListSkeleton label={`Loading ${title}`} rows={4} />
        </div>
      )}
      {typeof state === 'object' && (
        <Message tone="danger" title={`${title} could not be shown`}>
          <p>{state.error}</p>
          <Button appearance="link" onClick={() => setAttempt((count) => count + 1)}>
            Try again
          </Button>
        </Message>
      )}
      <div ref={place} className="module-frame__place" />
    </div>
  );
}
