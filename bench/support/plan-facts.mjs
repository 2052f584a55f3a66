/** The day as of which generated plans are read. */
export const PLAN_DAY = '2026-06-15';

const DAY_MS = 86_400_000;
const RESOLUTIONS = ['Done', 'Done', 'Done', 'Fixed', "Won't Do", 'Duplicate'];
const LEVELS = ['high', 'medium', 'low'];
const HEALTH = ['onTrack', 'atRisk', 'offTrack'];
const VERDICTS = ['Not ready', 'At risk', 'On track', 'Ready'];

/**
 * A plan that the seed decides, as a rollup reads it: initiatives with ten epics each, epics with nine stories, stories with
 * nine sub-tasks, in twenty projects and sixty teams. One story in thirty is included by a second epic as well, one in ten waits for
 * another; every epic is a roadmap item and one in five has a launch.
 */
export function planFacts(size, seed = 1) {
  const random = mulberry(seed);
  const below = (limit) => Math.floor(random() * limit);
  const pick = (from) => from[below(from.length)];
  const day = (span) => new Date(Date.parse(PLAN_DAY) + (below(2 * span) - span) * DAY_MS).toISOString().slice(0, 10);
  const instant = () => `${day(60)}T${String(below(24)).padStart(2, '0')}:30:00.000Z`;
  const issues = [];
  const add = (level, parent, projectKey) => {
    const roll = random();
    const statusCategory = roll < 0.45 ? 'done' : roll < 0.7 ? 'indeterminate' : 'new';
    const isDone = statusCategory === 'done';
    const issue = {
      id: String(10_000 + issues.length),
      key: `${projectKey}-${issues.length + 1}`,
      summary: `${['Initiative', 'Epic', 'Story', 'Sub-task'][level]} ${issues.length} that makes something of the product better for someone`,
      projectId: projectKey,
      projectKey,
      typeName: ['Initiative', 'Epic', 'Story', 'Sub-task'][level],
      typeIconUrl: `https://example.atlassian.net/rest/api/2/universal_avatar/view/type/issuetype/avatar/1031${level}?size=medium`,
      statusName: isDone ? 'Done' : statusCategory === 'new' ? 'To Do' : 'In Progress',
      statusCategory,
      resolution: isDone ? pick(RESOLUTIONS) : null,
      resolvedAt: isDone ? instant() : null,
      startOn: random() < 0.5 ? day(60) : null,
      dueOn: random() < 0.6 ? day(90) : null,
      points: level === 2 && random() < 0.8 ? 1 + below(8) : null,
      originalEstimateSeconds: level === 3 && random() < 0.7 ? 1800 * (1 + below(16)) : null,
      priority: pick(['Highest', 'High', 'Medium', 'Medium', 'Low']),
      updatedAt: instant(),
      parentId: parent?.id ?? null,
      links: [],
      team: level === 3 ? (parent?.team ?? null) : `Team ${below(60)}`,
    };
    if (level <= 1) {
      issue.roadmap = {
        health: { state: pick(HEALTH), sentence: `Said of ${issue.key}.`, reportedAt: instant() },
        confidence: pick(LEVELS),
        risks: random() < 0.3 ? [{ likelihood: 1 + below(3), impact: 1 + below(3), state: 'open' }] : [],
        ownerId: `owner-${below(40)}`,
        objective: { kind: 'text', text: `Objective ${below(12)}` },
        horizon: pick(['now', 'next', 'later']),
        quarter: pick(['2026-Q2', '2026-Q3', '2026-Q4']),
      };
      if (random() < 0.2) issue.readiness = pick(VERDICTS);
    }
    issues.push(issue);
    return issue;
  };
  const rootIds = [];
  const epics = [];
  const stories = [];
  while (issues.length < size) {
    const initiative = add(0, null, `P${below(20)}`);
    rootIds.push(initiative.id);
    for (let epicAt = 0; epicAt < 10 && issues.length < size; epicAt += 1) {
      const epic = add(1, initiative, initiative.projectKey);
      epics.push(epic);
      for (let storyAt = 0; storyAt < 9 && issues.length < size; storyAt += 1) {
        const story = add(2, epic, `P${below(20)}`);
        if (random() < 1 / 30) link(pick(epics), story, 'Includes');
        if (stories.length > 0 && random() < 0.1) link(pick(stories), story, 'Blocks');
        stories.push(story);
        for (let at = 0; at < 9 && issues.length < size; at += 1) add(3, story, story.projectKey);
      }
    }
  }
  return { issues, rootIds };
}

function link(from, to, typeName) {
  from.links.push({ typeName, direction: 'outward', otherId: to.id });
  to.links.push({ typeName, direction: 'inward', otherId: from.id });
}

function mulberry(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
