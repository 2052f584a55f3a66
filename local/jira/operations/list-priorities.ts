import { wirePriority } from '../wire/configuration';
import { ok, type Operation } from './operation';

export const listPriorities: Operation = {
  method: 'GET',
  path: '/rest/api/3/priority',
  answer(call) {
    const priorities = [...call.store.priorities.values()].sort((a, b) => a.rank - b.rank);
    return ok(
      priorities.map((priority) => ({
        ...wirePriority(call, priority),
        statusColor: priority.statusColor,
        description: priority.description,
      })),
    );
  },
};
