/** The views of one template. `publish` stands beside the tabs: a step that is gone through, and left. */
export const templateTabs = ['fields', 'preview', 'offered', 'versions', 'trial'] as const;
export type TemplateTab = (typeof templateTabs)[number];
export type TemplateView = TemplateTab | 'publish';

export interface TemplatesPageState {
  /** Null shows the list. */
  readonly templateId: string | null;
  readonly view: TemplateView;
}

const views: readonly string[] = [...templateTabs, 'publish'];

/** Reads the page's part of a query string; what makes no sense is as if it weren't there. */
export function readPageState(search: string): TemplatesPageState {
  const given = new URLSearchParams(search);
  const view = given.get('view') ?? '';
  return { templateId: given.get('template')?.trim() || null, view: isView(view) ? view : 'fields' };
}

/** The query string with the page's part changed: whatever else stands in it belongs to the page around this one. */
export function writePageState(search: string, { templateId, view }: TemplatesPageState): string {
  const written = new URLSearchParams(search);
  written.delete('template');
  written.delete('view');
  if (templateId !== null) {
    written.append('template', templateId);
    if (view !== 'fields') written.append('view', view);
  }
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

function isView(text: string): text is TemplateView {
  return views.includes(text);
}
