import { fewestWords, likelyDuplicates } from '../domain/insight/similarity';
import { wordsOf } from '../domain/insight/words';
import { availabilityOf } from '../domain/role/availability';
import { insightEntityId } from '../domain/journal/entity-id';
import { grantsOn, mayRead } from './insight-access';
import { linkedInsightOf, storedInsight } from './insight-reading';
import { requireOnSite } from './require-pillar';
import type { UseCase } from './use-case';

/** Compared letter by letter: few enough to answer while somebody types. */
const CANDIDATES = 100;
const SHOWN = 5;

/** Insights that perhaps say what is being typed, among those that the viewer may read. */
export const findSimilarInsights: UseCase<'insight.similar'> = async (ports, { input }) => {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'insights');
  const words = wordsOf(input.text);
  if (words.length < fewestWords) return { likely: [] };
  const ids = (await ports.insights.sharing(words, CANDIDATES)).filter((id) => id !== input.exceptId);
  if (ids.length === 0) return { likely: [] };
  const entities = await ports.journal.findAll(ids.map(insightEntityId));
  const candidates = entities
    .filter(({ projectId }) => availabilityOf(settings, 'insights', projectId) !== 'off')
    .map((entity) => {
      const stored = storedInsight(entity);
      return { text: stored.insight.text, stored };
    });
  const likely = likelyDuplicates(input.text, candidates, CANDIDATES);
  if (likely.length === 0) return { likely: [] };
  const placeOf = ({ stored }: (typeof candidates)[number]) => ({
    projectId: stored.entity.projectId,
    issueIds: stored.insight.issueIds,
  });
  const grants = await grantsOn(
    ports,
    likely.map(({ item }) => placeOf(item)),
  );
  return {
    likely: likely
      .filter(({ item }) => mayRead(placeOf(item), grants))
      .slice(0, SHOWN)
      .map(({ item, score }) => ({ insight: linkedInsightOf(item.stored), score })),
  };
};
