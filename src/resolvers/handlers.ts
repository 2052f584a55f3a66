import { acceptVersion } from '../usecases/accept-version';
import { actOnLaunchItem } from '../usecases/act-on-launch-item';
import { bypassLaunchGate } from '../usecases/bypass-launch-gate';
import { changeLaunchStatus } from '../usecases/change-launch-status';
import { createChecklist } from '../usecases/checklists/create-checklist';
import { exportChecklist } from '../usecases/checklists/export-checklist';
import { archiveChecklist, discardChecklistDraft, setChecklistScope } from '../usecases/checklists/keep-checklist';
import { answerLaunchChecklist, readChecklistOffer } from '../usecases/checklists/launch-checklist';
import { listChecklists } from '../usecases/checklists/list-checklists';
import { openChecklist } from '../usecases/checklists/open-checklist';
import { previewPublishChecklist } from '../usecases/checklists/preview-publish-checklist';
import { settleProposal } from '../usecases/checklists/propose-checklist-change';
import { publishChecklist } from '../usecases/checklists/publish-checklist';
import { readChecklistVersion } from '../usecases/checklists/read-checklist-version';
import { saveChecklistDraft } from '../usecases/checklists/save-checklist-draft';
import { undoPublishChecklist } from '../usecases/checklists/undo-publish-checklist';
import { commentOnRoadmap } from '../usecases/comment-on-roadmap';
import { decideLaunch } from '../usecases/decide-launch';
import { createInsight, createLinkedInsight } from '../usecases/create-insight';
import { discardRoadmapDraft } from '../usecases/discard-roadmap-draft';
import { exportStorage } from '../usecases/export-storage';
import { findSimilarInsights } from '../usecases/find-similar-insights';
import { giveUpIssues } from '../usecases/give-up-issues';
import { readGovernance } from '../usecases/governance/read-governance';
import { readGovernanceTrend } from '../usecases/governance/read-governance-trend';
import { importInsights } from '../usecases/import-insights';
import { actAsNamed } from '../usecases/launch-items/act-as-named';
import { actOnManyItems } from '../usecases/launch-items/act-on-many';
import { commentOnItem } from '../usecases/launch-items/comment-on-item';
import { readItemComments } from '../usecases/launch-items/read-item-comments';
import { linkInsight, unlinkInsight } from '../usecases/link-insight';
import { listAbsences } from '../usecases/list-absences';
import { listInsightProjects } from '../usecases/list-insight-projects';
import { readLaunchOutcome } from '../usecases/launch-after/read-launch-outcome';
import { proposeChange } from '../usecases/launch-after/propose-change';
import { recordActual } from '../usecases/launch-after/record-actual';
import { saveReleaseNote } from '../usecases/launch-after/save-release-note';
import { saveRetrospective } from '../usecases/launch-after/save-retrospective';
import { readFeedPage } from '../usecases/feeds/read-feed-page';
import { findLeftOwners } from '../usecases/find-left-owners';
import { findLaunches } from '../usecases/launch-page/find-launches';
import { nameLaunches } from '../usecases/launch-page/name-launches';
import { nudgeOwners } from '../usecases/launch-page/nudge-owners';
import { readLaunchItems } from '../usecases/launch-page/read-launch-items';
import { readLaunches } from '../usecases/launch-page/read-launches';
import { findLaunchableIssues } from '../usecases/launch-versions/find-launchable-issues';
import { listLaunchProjects } from '../usecases/launch-versions/list-launch-projects';
import { readLaunchVersions } from '../usecases/launch-versions/read-launch-versions';
import { castLaunchVote } from '../usecases/launch-round/cast-vote';
import { openGoNoGoRound } from '../usecases/launch-round/open-round';
import { previewGoNoGoRound } from '../usecases/launch-round/preview-round';
import { settleGoCondition } from '../usecases/launch-round/settle-condition';
import { withdrawGoNoGoRound } from '../usecases/launch-round/withdraw-round';
import { createWork } from '../usecases/launch-work/create-work';
import { linkExistingWork, unlinkExistingWork } from '../usecases/launch-work/link-work';
import { listWorkTypes } from '../usecases/launch-work/list-work-types';
import { readWork } from '../usecases/launch-work/read-work';
import { moveLaunch } from '../usecases/move-launch';
import { openInsight } from '../usecases/open-insight';
import { openContextLine } from '../usecases/open-context-line';
import { openLaunch } from '../usecases/open-launch';
import { openProjectSettings } from '../usecases/open-project-settings';
import { openRoadmap } from '../usecases/open-roadmap';
import { openSettings } from '../usecases/open-settings';
import { previewLaunchItems } from '../usecases/preview-launch';
import { changeLaunchRegions } from '../usecases/launch-plan/change-regions';
import { changeLaunchVersions } from '../usecases/launch-plan/change-versions';
import { exitLaunchWave } from '../usecases/launch-plan/exit-wave';
import { readSurroundings } from '../usecases/launch-plan/read-surroundings';
import { readLaunchHistory } from '../usecases/read-launch-history';
import { findFilters } from '../usecases/plans/find-filters';
import { archivePlan } from '../usecases/plans/keep-plan';
import {
  favouritePlan,
  removeOwnView,
  removeSharedView,
  saveOwnView,
  saveSharedView,
} from '../usecases/plans/keep-views';
import { listPlans } from '../usecases/plans/list-plans';
import { openPlan } from '../usecases/plans/open-plan';
import { createPlan, duplicatePlan, savePlan } from '../usecases/plans/save-plan';
import { tryPlan } from '../usecases/plans/try-plan';
import { readBelow } from '../usecases/portfolio/read-below';
import { readIndexStatus, rebuildIndex } from '../usecases/index-upkeep/read-index-status';
import { readPortfolio } from '../usecases/portfolio/read-portfolio';
import { readTrend } from '../usecases/portfolio/read-trend';
import { readRoadmapPage } from '../usecases/read-roadmap-page';
import { readRoadmapComments } from '../usecases/read-roadmap-comments';
import { readRoadmapHistory } from '../usecases/read-roadmap-history';
import { restoreStorage } from '../usecases/restore-storage';
import { saveProjectSettings } from '../usecases/save-project-settings';
import { deleteInsight, saveInsight, undeleteInsight } from '../usecases/save-insight';
import { saveRoadmap } from '../usecases/save-roadmap';
import { saveRoadmapDraft } from '../usecases/save-roadmap-draft';
import { saveSettings } from '../usecases/save-settings';
import { searchGroups } from '../usecases/search-groups';
import { searchInsights } from '../usecases/search-insights';
import { searchIssues } from '../usecases/search-issues';
import { searchPeople } from '../usecases/search-people';
import { setHealthDelegate } from '../usecases/set-health-delegate';
import { startLaunchOnIssue } from '../usecases/start-launch';
import { suggestPlan } from '../usecases/portfolio/suggest-plan';
import { undoRoadmap } from '../usecases/undo-roadmap';
import { archiveTemplate } from '../usecases/templates/archive-template';
import { createTemplate } from '../usecases/templates/create-template';
import { discardTemplateDraft } from '../usecases/templates/discard-template-draft';
import { endTrial } from '../usecases/templates/end-trial';
import { exportTemplate } from '../usecases/templates/export-template';
import { listTemplates } from '../usecases/templates/list-templates';
import { openTemplate } from '../usecases/templates/open-template';
import { previewPublish } from '../usecases/templates/preview-publish';
import { publishTemplate } from '../usecases/templates/publish-template';
import { readTemplateVersion } from '../usecases/templates/read-template-version';
import { readTrial } from '../usecases/templates/read-trial';
import { saveTemplateDraft } from '../usecases/templates/save-template-draft';
import { setTemplateScope } from '../usecases/templates/set-template-scope';
import { undoPublish } from '../usecases/templates/undo-publish';
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
  'contextLine.open': openContextLine,
  'launch.open': openLaunch,
  'launch.preview': previewLaunchItems,
  'launch.start': startLaunchOnIssue,
  'launch.act': actOnLaunchItem,
  'launch.actAsNamed': actAsNamed,
  'launch.actOnMany': actOnManyItems,
  'launch.comments': readItemComments,
  'launch.comment': commentOnItem,
  'launch.decide': decideLaunch,
  'launch.surroundings': readSurroundings,
  'launch.exitWave': exitLaunchWave,
  'launch.changeRegions': changeLaunchRegions,
  'launch.changeVersions': changeLaunchVersions,
  'launch.history': readLaunchHistory,
  'launch.previewRound': previewGoNoGoRound,
  'launch.openRound': openGoNoGoRound,
  'launch.vote': castLaunchVote,
  'launch.withdrawRound': withdrawGoNoGoRound,
  'launch.settleCondition': settleGoCondition,
  'launch.moveDate': moveLaunch,
  'launch.changeStatus': changeLaunchStatus,
  'launch.bypassGate': bypassLaunchGate,
  'launch.readOutcome': readLaunchOutcome,
  'launch.saveReleaseNote': saveReleaseNote,
  'launch.recordActual': recordActual,
  'launch.saveRetrospective': saveRetrospective,
  'launch.proposeChange': proposeChange,
  'launches.read': readLaunches,
  'launches.names': nameLaunches,
  'launches.find': findLaunches,
  'launches.items': readLaunchItems,
  'launch.nudge': nudgeOwners,
  'launchVersions.read': readLaunchVersions,
  'launchVersions.issues': findLaunchableIssues,
  'launchVersions.projects': listLaunchProjects,
  'launchOwners.left': findLeftOwners,
  'launch.checklistOffer': readChecklistOffer,
  'launch.answerChecklist': answerLaunchChecklist,
  'launch.readWork': readWork,
  'launch.workTypes': listWorkTypes,
  'launch.createWork': createWork,
  'launch.linkWork': linkExistingWork,
  'launch.unlinkWork': unlinkExistingWork,
  'insight.search': searchInsights,
  'insight.open': openInsight,
  'insight.projects': listInsightProjects,
  'insight.similar': findSimilarInsights,
  'insight.create': createInsight,
  'insight.createLinked': createLinkedInsight,
  'insight.save': saveInsight,
  'insight.delete': deleteInsight,
  'insight.undelete': undeleteInsight,
  'insight.link': linkInsight,
  'insight.unlink': unlinkInsight,
  'insight.import': importInsights,
  'portfolio.read': readPortfolio,
  'portfolio.below': readBelow,
  'portfolio.trend': readTrend,
  'index.status': readIndexStatus,
  'index.rebuild': rebuildIndex,
  'portfolio.suggest': suggestPlan,
  'feed.page': readFeedPage,
  'plan.list': listPlans,
  'plan.open': openPlan,
  'plan.create': createPlan,
  'plan.save': savePlan,
  'plan.duplicate': duplicatePlan,
  'plan.archive': archivePlan,
  'plan.saveSharedView': saveSharedView,
  'plan.removeSharedView': removeSharedView,
  'plan.favourite': favouritePlan,
  'plan.saveOwnView': saveOwnView,
  'plan.removeOwnView': removeOwnView,
  'plan.findFilters': findFilters,
  'plan.try': tryPlan,
  'roadmapPage.read': readRoadmapPage,
  'governance.read': readGovernance,
  'governance.trend': readGovernanceTrend,
  'template.list': listTemplates,
  'template.open': openTemplate,
  'template.readVersion': readTemplateVersion,
  'template.create': createTemplate,
  'template.saveDraft': saveTemplateDraft,
  'template.discardDraft': discardTemplateDraft,
  'template.setScope': setTemplateScope,
  'template.archive': archiveTemplate,
  'template.previewPublish': previewPublish,
  'template.publish': publishTemplate,
  'template.undoPublish': undoPublish,
  'template.readTrial': readTrial,
  'template.endTrial': endTrial,
  'template.export': exportTemplate,
  'checklist.list': listChecklists,
  'checklist.open': openChecklist,
  'checklist.readVersion': readChecklistVersion,
  'checklist.create': createChecklist,
  'checklist.saveDraft': saveChecklistDraft,
  'checklist.discardDraft': discardChecklistDraft,
  'checklist.setScope': setChecklistScope,
  'checklist.archive': archiveChecklist,
  'checklist.previewPublish': previewPublishChecklist,
  'checklist.publish': publishChecklist,
  'checklist.undoPublish': undoPublishChecklist,
  'checklist.settleProposal': settleProposal,
  'checklist.export': exportChecklist,
  'settings.open': openSettings,
  'settings.save': saveSettings,
  'settings.openProject': openProjectSettings,
  'settings.saveProject': saveProjectSettings,
  'storage.export': exportStorage,
  'storage.restore': restoreStorage,
  'storage.absences': listAbsences,
  'storage.giveUp': giveUpIssues,
  'people.search': searchPeople,
  'issue.search': searchIssues,
  'group.search': searchGroups,
};
