import type { FrameFlag, FrameNavigation } from '../../../forge/bridge/bridge-host';
import { showFlag, type ShellFlag } from '../flags/flag-store';
import { productPath } from '../router/product-path';
import { navigate } from '../router/shell-location';

const TONES: Readonly<Record<string, ShellFlag['tone']>> = {
  info: 'information',
  success: 'success',
  warning: 'warning',
  error: 'danger',
};

/** Shows a flag that an app asked for. */
export function showFrameFlag({ id, title, description, type, appearance, actions, isAutoDismiss }: FrameFlag): void {
  const tone = TONES[type ?? appearance ?? 'info'] ?? 'information';
  showFlag({ id, tone, title: title ?? '', description, actions }, { isAutoDismiss: isAutoDismiss ?? false });
}

/** Goes where an app wants to go: within the shell without loading it anew, elsewhere as the browser does. */
export function followFromFrame({ type, url }: FrameNavigation): void {
  const path = productPath(url, location.origin);
  if (type === 'new-tab') window.open(path ?? url, '_blank', 'noopener');
  else if (path === null) location.assign(url);
  else navigate(path);
}
