import { lazy, Suspense, type ReactNode } from 'react';
import { Skeleton } from '../../ui/Skeleton';
import type { AnswerFieldProps, AnswerFrame } from './answer-field-props';

/** Lists of rows are much code, and most visits open none of their sections: each comes when it is first shown. */
const DecisionList = lazy(() => import('./DecisionListField').then((file) => ({ default: file.DecisionListField })));
const InsightList = lazy(() => import('./InsightListField').then((file) => ({ default: file.InsightListField })));
const RiskList = lazy(() => import('./RiskListField').then((file) => ({ default: file.RiskListField })));
const Table = lazy(() => import('./TableField').then((file) => ({ default: file.TableField })));

function Later({ frame, children }: { readonly frame: AnswerFrame; readonly children: ReactNode }) {
  const waiting = (
    <div className="field">
      <span className="field__label">{frame.label}</span>
      <Skeleton height="control" />
    </div>
  );
  return <Suspense fallback={waiting}>{children}</Suspense>;
}

export function DecisionListLater(props: AnswerFieldProps<'decisionList'>) {
  return (
    <Later frame={props.frame}>
      <DecisionList {...props} />
    </Later>
  );
}

export function InsightListLater(props: AnswerFieldProps<'insightList'>) {
  return (
    <Later frame={props.frame}>
      <InsightList {...props} />
    </Later>
  );
}

export function RiskListLater(props: AnswerFieldProps<'riskList'>) {
  return (
    <Later frame={props.frame}>
      <RiskList {...props} />
    </Later>
  );
}

export function TableLater(props: AnswerFieldProps<'table'>) {
  return (
    <Later frame={props.frame}>
      <Table {...props} />
    </Later>
  );
}
