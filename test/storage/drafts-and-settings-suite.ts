import { initialRoleSettings, type RoleSettings } from '../../src/domain/role/roles';
import { createDraftRepository } from '../../src/storage/draft-repository';
import { forgeSql } from '../../src/storage/forge-sql';
import { createPersonalData } from '../../src/storage/personal-data';
import { createSettingRepository, ROLES } from '../../src/storage/setting-repository';
import { createTemplateDraftRepository } from '../../src/storage/template-draft-repository';

const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`;

export function draftSuite(): void {
  const drafts = createDraftRepository(forgeSql);

  it('answers the last draft that a person saved for an entity, and nobody else’s', async () => {
    await drafts.save('roadmap:1', 'ada', { baseRevision: 0, content: { problem: 'first' }, savedAt: at(0) });
    await drafts.save('roadmap:1', 'ada', {
      baseRevision: 2,
      content: { problem: 'second', risks: [] },
      savedAt: at(1),
    });
    await drafts.save('roadmap:1', 'ben', { baseRevision: 1, content: { problem: 'Ben’s' }, savedAt: at(2) });
    expect(await drafts.find('roadmap:1', 'ada')).toEqual({
      baseRevision: 2,
      content: { problem: 'second', risks: [] },
      savedAt: at(1),
    });
    expect((await drafts.find('roadmap:1', 'ben'))?.content).toEqual({ problem: 'Ben’s' });
    expect(await drafts.find('roadmap:2', 'ada')).toBeNull();
  });

  it('forgets a discarded draft, and only that one', async () => {
    const draft = { baseRevision: 0, content: { problem: 'x' }, savedAt: at(0) };
    await drafts.save('roadmap:1', 'ada', draft);
    await drafts.save('roadmap:1', 'ben', draft);
    await drafts.discard('roadmap:1', 'ada');
    await drafts.discard('roadmap:1', 'ada');
    expect(await drafts.find('roadmap:1', 'ada')).toBeNull();
    expect(await drafts.find('roadmap:1', 'ben')).toEqual(draft);
  });

  it('refuses a draft that is too large and keeps the one before', async () => {
    const draft = { baseRevision: 0, content: { problem: 'x' }, savedAt: at(0) };
    await drafts.save('roadmap:1', 'ada', draft);
    const large = { ...draft, content: { problem: 'x'.repeat(140_000) } };
    await expect(drafts.save('roadmap:1', 'ada', large)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await drafts.find('roadmap:1', 'ada')).toEqual(draft);
  });
}

export function templateDraftSuite(): void {
  const drafts = createTemplateDraftRepository(forgeSql);
  const ADA = '5b10ac8d82e05b22cc7d4ef5';
  const draft = (revision: number, changed: { templateId?: string; name?: string } = {}) => ({
    templateId: changed.templateId ?? 'delivery',
    revision,
    content: { name: changed.name ?? `Draft ${revision}`, reviewer: ADA },
    savedAt: at(revision),
    savedBy: ADA,
  });
  const kept = async () => (await forgeSql.execute('SELECT revision FROM template_draft')).length;

  it('answers the last draft of each template and keeps no other', async () => {
    for (const revision of [1, 2, 3]) expect(await drafts.save(draft(revision))).toBe('saved');
    await drafts.save(draft(1, { templateId: 'outcome' }));
    expect(await drafts.find('delivery')).toEqual(draft(3));
    expect(await drafts.find('experiment')).toBeNull();
    expect(await drafts.all()).toEqual([draft(3), draft(1, { templateId: 'outcome' })]);
    expect(await kept()).toBe(2);
  });

  it('lets one of two people save a revision, and nobody one that was passed long ago', async () => {
    const saves = [draft(1, { name: 'Ada’s' }), draft(1, { name: 'Ben’s' })].map((one) => drafts.save(one));
    expect((await Promise.all(saves)).sort()).toEqual(['saved', 'taken']);
    await drafts.save(draft(2));
    await drafts.save(draft(3));
    expect(await drafts.save(draft(2, { name: 'Late' }))).toBe('taken');
    expect(await drafts.find('delivery')).toEqual(draft(3));
    expect(await kept()).toBe(1);
  });

  it('forgets a person who is erased', async () => {
    await drafts.save(draft(1));
    await createPersonalData(forgeSql).erase(ADA);
    expect(await drafts.find('delivery')).toMatchObject({ content: { reviewer: 'erased' }, savedBy: 'erased' });
  });
}

export function settingSuite(): void {
  const settings = createSettingRepository(forgeSql);
  const named: RoleSettings = {
    ...initialRoleSettings,
    productOps: [{ kind: 'group', groupId: 'g-1', name: 'Produktteam ü' }],
  };
  const save = (baseRevision: number, saved: RoleSettings) =>
    settings.saveRoles({ baseRevision, settings: saved, savedBy: 'ada', savedAt: at(0) });

  it('begins with everything on and nobody named, at revision 0', async () => {
    expect(await settings.roles()).toEqual({ revision: 0, settings: initialRoleSettings });
  });

  it('answers what was saved last and its revision', async () => {
    expect(await save(0, initialRoleSettings)).toBe(1);
    expect(await save(1, named)).toBe(2);
    expect(await settings.roles()).toEqual({ revision: 2, settings: named });
  });

  it('reads what an earlier version stored, with what was added since as on a fresh install', async () => {
    const { insights: _, governance: __, ...pillars } = named.pillars;
    const { reminders: ___, ...earlier } = { ...named, pillars: { ...pillars, launches: 'off' } };
    await forgeSql.execute(
      'INSERT INTO setting (name, revision, saved_by, saved_at, content) VALUES (?, ?, ?, ?, ?)',
      ROLES,
      1,
      'ada',
      at(0),
      JSON.stringify(earlier),
    );
    expect(await settings.roles()).toEqual({
      revision: 1,
      settings: { ...named, pillars: { ...named.pillars, launches: 'off' } },
    });
  });

  it.each([
    ['behind', 0],
    ['ahead', 7],
  ])('refuses a save from a revision that is %s, and keeps the settings', async (_name, baseRevision) => {
    await save(0, named);
    await expect(save(baseRevision, initialRoleSettings)).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringMatching(/Yours were not saved; reload/),
    });
    expect(await settings.roles()).toEqual({ revision: 1, settings: named });
  });

  it('lets one of two saves at the same moment win', async () => {
    const outcomes = await Promise.allSettled([save(0, named), save(0, initialRoleSettings)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await settings.roles()).revision).toBe(1);
  });
}
