import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DealSummary, PipelineStage } from '../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../format.ts';
import { RouterLink } from '../../../ui/link/links.tsx';
import { today } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../ui/text/MoneyText.tsx';
import { useWording } from '../portal/wording.ts';
import classes from './Board.module.css';
import { CARD } from './board.ts';

/** What a side of the counter shows of a card, and where it leads. */
export interface CardLook {
  href: (deal: DealSummary) => string;
  badge: (deal: DealSummary) => ReactNode;
  /** A second line: the partner, whoever has it on the desk. */
  line: (deal: DealSummary) => string | null;
}

interface BoardCardProps {
  deal: DealSummary;
  look: CardLook;
  /** Where it can be moved; nowhere while the vendor decides, or for somebody else's deal. */
  stages: readonly PipelineStage[];
  held: boolean;
  /** The one card of the board that Tab reaches; arrows lead to the others. */
  reachable: boolean;
  onMove: (stageId: string) => void;
}

/** One deal: customer, amount, when it should close. Dragged, carried by keys, or moved by menu. */
export function BoardCard({ deal, look, stages, held, reachable, onMove }: BoardCardProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const customer = deal.customer.name ?? deal.number;
  const line = look.line(deal);
  const late = deal.closeDate !== null && deal.closeDate < today();
  const words = [
    customer,
    line,
    deal.amount && format.money(deal.amount),
    deal.closeDate && format.day(deal.closeDate),
  ];
  return (
    <li>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a card is carried by keys */}
      <div
        className={classes.card}
        data-card={deal.id}
        data-held={held || undefined}
        data-movable={stages.length > 0 || undefined}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a card is walked to by keys
        tabIndex={reachable ? 0 : -1}
        role="group"
        aria-roledescription={t('deals.board.card')}
        aria-label={words.filter(Boolean).join(', ')}
        aria-describedby="board-keys"
        draggable={stages.length > 0}
        onDragStart={(event) => {
          event.dataTransfer.setData(CARD, deal.id);
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        <div className={classes.cardHead}>
          <RouterLink to={look.href(deal)} className={classes.customer} draggable={false} tabIndex={-1}>
            {customer}
          </RouterLink>
          {stages.length > 0 && <MoveMenu customer={customer} stages={stages} onMove={onMove} />}
        </div>
        {line && <span className={classes.line}>{line}</span>}
        <div className={classes.cardFoot}>
          <MoneyText money={deal.amount} round fw={600} />
          <span
            data-late={late || undefined}
            className={classes.close}
            title={late ? t('deals.board.late') : undefined}
          >
            <DateText value={deal.closeDate} />
          </span>
        </div>
        {look.badge(deal)}
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
        <ActionIcon size="sm" tabIndex={-1} aria-label={t('deals.board.move', { customer })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('deals.board.move_to')}</Menu.Label>
        {stages.map(({ stage }) => (
          <Menu.Item key={stage.id} onClick={() => onMove(stage.id)}>
            {word(stage.name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
