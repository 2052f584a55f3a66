import { acceptVersion } from '../usecases/accept-version';
import { actOnLaunchItem } from '../usecases/act-on-launch-item';
import { changeLaunchStatus } from '../usecases/change-launch-status';
import { commentOnRoadmap } from '../usecases/comment-on-roadmap';
import { decideLaunch } from '../usecases/decide-launch';
import { discardRoadmapDraft } from '../usecases/discard-roadmap-draft';
import { exportStorage } from '../usecases/export-storage';
import { giveUpIssues } from '../usecases/give-up-issues';
import { listAbsences } from '../usecases/list-absences';
import { moveLaunch } from '../usecases/move-launch';
import { openLaunch } from '../usecases/open-launch';
import { openProjectSettings } from '../usecases/open-project-settings';
import { openRoadmap } from '../usecases/open-roadmap';
import { openSettings } from '../usecases/open-settings';
import { previewLaunchItems } from '../usecases/preview-launch';
import { readPortfolio } from '../usecases/read-portfolio';
import { readRoadmapComments } from '../usecases/read-roadmap-comments';
import { readRoadmapHistory } from '../usecases/read-roadmap-history';
import { openContextLine } from '../usecases/open-context-line';
import { restoreStorage } from '../usecases/restore-storage';
import { readRoadmapPage } from '../usecases/read-roadmap-page';
import { saveProjectSettings } from '../usecases/save-project-settings';
import { saveRoadmap } from '../usecases/save-roadmap';
import { saveRoadmapDraft } from '../usecases/save-roadmap-draft';
import { saveSettings } from '../usecases/save-settings';
import { searchGroups } from '../usecases/search-groups';
import { searchIssues } from '../usecases/search-issues';
import { searchPeople } from '../usecases/search-people';
import { setHealthDelegate } from '../usecases/set-health-delegate';
import { startLaunchOnIssue } from '../usecases/start-launch';
import { suggestPlan } from '../usecases/suggest-plan';
import { undoRoadmap } from '../usecases/undo-roadmap';
import type { Handlers } from './router';

/** Which use case answers which operation. */
export const handlers: Handlers = {
  'roadmap.open': openRoadmap,
  'roadmap.save': saveRoadmap,
  'roadmap.acceptVersion': acceptVersion,
  'roadmap.undo': undoRoadmap,
  'roadmap.history': readRoadmapHistory,
  'roadmap.setHealthDelegate': setHealthDelegate,
  'roadmap.comments': readRoadmapComments,
  'roadmap.comment': commentOnRoadmap,
  'roadmap.saveDraft': saveRoadmapDraft,
  'roadmap.discardDraft': discardRoadmapDraft,
  'launch.open': openLaunch,
  'launch.preview': previewLaunchItems,
  'launch.start': startLaunchOnIssue,
  'launch.act': actOnLaunchItem,
  'launch.decide': decideLaunch,
  'launch.moveDate': moveLaunch,
  'launch.changeStatus': changeLaunchStatus,
  'portfolio.read': readPortfolio,
  'portfolio.suggest': suggestPlan,
  'settings.open': openSettings,
  'settings.save': saveSettings,
  'settings.openProject': openProjectSettings,
  'contextLine.open': openContextLine,
  'settings.saveProject': saveProjectSettings,
  'roadmapPage.read': readRoadmapPage,
  'storage.export': exportStorage,
  'storage.restore': restoreStorage,
  'storage.absences': listAbsences,
  'storage.giveUp': giveUpIssues,
  'people.search': searchPeople,
  'issue.search': searchIssues,
  'group.search': searchGroups,
};
