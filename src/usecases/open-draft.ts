import type { RoadmapDraft } from '../contract/roadmap';
import type { Json } from '../domain/json';
import type { Draft } from './ports';

/** Where a draft keeps the template that its answers were typed for; answers can't be named so, since field ids hold no slash. */
const TEMPLATE = 'template/id';

export function draftContent(
  templateId: string | null,
  answers: Readonly<Record<string, Json | null>>,
): Draft['content'] {
  return { ...answers, [TEMPLATE]: templateId };
}

export function openDraft({ baseRevision, content, savedAt }: Draft): RoadmapDraft {
  const { [TEMPLATE]: templateId, ...answers } = content;
  return { baseRevision, templateId: typeof templateId === 'string' ? templateId : null, answers, savedAt };
}
