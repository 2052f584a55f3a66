import { settleCondition } from '../../domain/launch/settle-condition';
import { changeLaunch } from '../change-launch';
import type { UseCase } from '../use-case';

/** Whether a go's condition came about. Whose it is to say only the launch tells, so the domain asks for the right. */
export const settleGoCondition: UseCase<'launch.settleCondition'> = (ports, call) =>
  changeLaunch(ports, call, {
    operation: 'launch.settleCondition',
    right: 'launch.read',
    decide: (launch, actor, moment) => settleCondition(launch, call.input, actor, moment),
  });
