import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import type { DecisionPreview, Dispute } from '../../../../server/modules/disputes/contract.ts';
import { call } from '../../../api/call.ts';
import { isProblem } from '../../../api/problem.ts';
import { useFormats } from '../../../format.ts';
import { Consequences } from '../../../ui/actions/Consequences.tsx';
import { problemTitle } from '../../../ui/feedback/words.ts';
import type { bodyOf } from './choice.ts';

interface OutlookProps {
  dispute: Dispute;
  body: ReturnType<typeof bodyOf>;
}

/** "Protects A until …, revokes B, tells 3 people": asked of the server, which will do it. */
export function Outlook({ dispute, body }: OutlookProps) {
  const { t } = useTranslation();
  const words = useEffectWords();
  // Words that partners read change nothing; the rest is asked for when typing pauses.
  const [settled] = useDebouncedValue(body, 400);
  const preview = useQuery({
    queryKey: ['disputes', 'preview', dispute.id, dispute.version, settled],
    queryFn: () => call(disputesContract.previewDecision, { params: { disputeId: dispute.id }, body: settled }),
    retry: false,
  });
  if (preview.error) {
    return (
      <Text role="alert" c="var(--tone-red-text)" size="sm">
        {isProblem(preview.error) ? problemTitle(preview.error) : t('disputes.console.outlook.unknown')}
      </Text>
    );
  }
  if (!preview.data) return null;
  const { effects, tells, openQuestions } = preview.data;
  return (
    <div aria-live="polite">
      <Consequences
        items={[
          ...effects.map(words),
          ...(openQuestions > 0 ? [t('disputes.console.outlook.questions', { count: openQuestions })] : []),
          t('disputes.console.outlook.tells', { count: tells }),
        ]}
      />
    </div>
  );
}

function useEffectWords() {
  const { t } = useTranslation();
  const format = useFormats();
  return (one: DecisionPreview['effects'][number]): string =>
    t(`disputes.console.outlook.${one.effect}`, {
      partner: one.partner.name,
      until: one.protectedUntil ? format.day(one.protectedUntil) : '',
      discount: format.percent((one.discountBasisPoints ?? 0) / 10_000, 2),
    });
}
