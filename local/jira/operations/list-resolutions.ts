import { wireResolution } from '../wire/configuration';
import { ok, type Operation } from './operation';

export const listResolutions: Operation = {
  method: 'GET',
  path: '/rest/api/3/resolution',
  answer: (call) => ok([...call.store.resolutions.values()].map((resolution) => wireResolution(call, resolution))),
};
