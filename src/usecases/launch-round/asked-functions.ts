import type { CalendarDate } from '../../domain/calendar/calendar-date';
import type { AskedFunction } from '../../domain/launch/go-no-go-round';
import type { RoleSettings } from '../../domain/role/roles';

/** Each function with the people whose vote it is that day: its lead and who stands in. A group's members aren't named here. */
export function askedFunctions(
  functions: readonly string[],
  { projects }: RoleSettings,
  projectId: string,
  today: CalendarDate,
): readonly AskedFunction[] {
  const leads = (Object.hasOwn(projects, projectId) ? projects[projectId] : undefined)?.functionLeads ?? {};
  return functions.map((name) => {
    const entry = Object.hasOwn(leads, name) ? leads[name] : undefined;
    const lead = entry?.lead.kind === 'person' ? [entry.lead.accountId] : [];
    const delegate = entry?.delegate !== undefined && today <= entry.delegate.untilOn ? [entry.delegate.accountId] : [];
    return { function: name, voterIds: [...new Set([...lead, ...delegate])] };
  });
}
