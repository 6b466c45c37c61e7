import { IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../../../server/modules/disputes/contract.ts';
import { AbilityButton } from '../../../ui/actions/AbilityButton.tsx';
import { RecordSection } from '../../../ui/record/RecordSection.tsx';
import { Thread } from '../shared/Thread.tsx';

interface ThreadsProps {
  dispute: Dispute;
  /** Left out where nothing is asked. */
  onAsk?: (sideId: string) => void;
}

/** What was asked of each side and what it said: a thread each, which no other side sees. */
export function Threads({ dispute, onAsk }: ThreadsProps) {
  const { t } = useTranslation();
  return dispute.sides.map((side) => (
    <RecordSection
      key={side.id}
      title={t('disputes.console.thread', { partner: side.deal.partner.name })}
      aside={
        onAsk &&
        dispute.abilities.ask.allowed &&
        side.standing !== 'withdrawn' && (
          <AbilityButton
            ability={dispute.abilities.ask}
            size="compact-sm"
            variant="default"
            leftSection={<IconMessageQuestion size={14} />}
            onClick={() => onAsk(side.id)}
          >
            {t('disputes.console.action.ask', { partner: side.deal.partner.name })}
          </AbilityButton>
        )
      }
    >
      <Thread requests={side.requests} statements={side.statements} />
    </RecordSection>
  ));
}
