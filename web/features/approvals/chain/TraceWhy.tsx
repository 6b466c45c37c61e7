import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ApprovalPreview } from '../../../../server/kit/approvals/contract.ts';
import { Why } from '../../../ui/explain/Why.tsx';
import type { Clause } from '../../../ui/explain/Why.tsx';

type Trace = NonNullable<ApprovalPreview['trace']>;
type Node = NonNullable<Trace[number]['explanation']>;

const EFFECT = { met: 'for', not_met: 'against', unknown: 'neutral' } as const;

/** Clauses of an explanation on which its verdict hangs, in words. */
function decisive(node: Node): { text: string; actual: string; verdict: Node['verdict'] }[] {
  if (!node.decided) return [];
  if (node.kind === 'clause') {
    return [{ text: node.text, actual: node.actual.map(({ text }) => text).join(', '), verdict: node.verdict }];
  }
  return node.parts.flatMap(decisive);
}

/** Every rule that was looked at, in order: the last one applies. */
export function traceClauses(trace: Trace, t: TFunction): Clause[] {
  return trace.map(({ kind, name, verdict, explanation }) => {
    const title = name ?? t(`approvals.trace.${kind}`);
    const facts = explanation ? decisive(explanation) : [];
    const words = facts.map(({ text, actual, verdict: one }) =>
      one === 'met' ? text : t('approvals.trace.but', { text, actual }),
    );
    return { text: words.length > 0 ? `${title}: ${words.join('; ')}` : title, effect: EFFECT[verdict] };
  });
}

/** Why this chain: the rules that were asked, and what they said. */
export function TraceWhy({ trace }: { trace: Trace }) {
  const { t } = useTranslation();
  return (
    <Why
      of={t('approvals.chain.title')}
      verdict={t('approvals.trace.verdict')}
      clauses={traceClauses(trace, t)}
      source={t('approvals.trace.source')}
    />
  );
}
