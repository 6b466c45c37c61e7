import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { paths } from '../../../../paths.ts';
import { RouterLink } from '../../../../ui/link/links.tsx';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../../ui/text/MoneyText.tsx';
import { useSession } from '../../../session/session.ts';
import { DealBadge } from '../DealBadge.tsx';
import type { DealStage } from '../api.ts';
import { useWording } from '../wording.ts';
import classes from './Board.module.css';
import { CARD } from './board.ts';

interface BoardCardProps {
  deal: DealSummary;
  /** Where it can be moved; nowhere while the vendor decides, or for somebody else's deal. */
  stages: readonly DealStage[];
  onMove: (stage: DealStage) => void;
}

/** One deal: customer, amount, when it should close. Dragged with the pointer, moved by menu with keys and fingers. */
export function BoardCard({ deal, stages, onMove }: BoardCardProps) {
  const { active } = useSession();
  const customer = deal.customer.name ?? deal.number;
  return (
    <li>
      <div
        className={classes.card}
        draggable={stages.length > 0}
        onDragStart={(event) => {
          event.dataTransfer.setData(CARD, deal.id);
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        <div className={classes.cardHead}>
          <RouterLink to={paths.portal.deal(deal.id)} className={classes.customer} draggable={false}>
            {customer}
          </RouterLink>
          {stages.length > 0 && <MoveMenu customer={customer} stages={stages} onMove={onMove} />}
        </div>
        {deal.partner.id !== active.partnerId && <span className={classes.partner}>{deal.partner.name}</span>}
        <div className={classes.cardFoot}>
          <MoneyText money={deal.amount} fw={600} />
          <DateText value={deal.closeDate} />
        </div>
        <DealBadge deal={deal} variant="plain" />
      </div>
    </li>
  );
}

function MoveMenu({ customer, stages, onMove }: Pick<BoardCardProps, 'stages' | 'onMove'> & { customer: string }) {
  const { t } = useTranslation();
  const word = useWording();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('deals.portal.board.move', { customer })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('deals.portal.board.move_to')}</Menu.Label>
        {stages.map((stage) => (
          <Menu.Item key={stage.id} onClick={() => onMove(stage)}>
            {word(stage.name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
