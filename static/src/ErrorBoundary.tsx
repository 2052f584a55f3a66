import { Component, type ReactNode } from 'react';
import { toCallError, type CallError } from './call-error';
import { CallErrorState } from './CallErrorState';
import { reloadPage } from './host';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: CallError | null;
}

/**
 * Keeps a fault of one module from leaving an empty frame. Trying again reads the page anew: a component that failed on its state, or a
 * bundle that could not be loaded, would fail the same way again. What was typed is kept as a draft. A class because React has no other way to catch while rendering.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { error: toCallError(thrown) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <CallErrorState error={error} onRetry={() => void reloadPage()} />;
  }
}
