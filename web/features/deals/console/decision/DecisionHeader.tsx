import { Group, Title } from '@mantine/core';
import { IconArrowLeft, IconEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { paths } from '../../../../paths.ts';
import { AbilityButton } from '../../../../ui/actions/AbilityButton.tsx';
import { LinkIcon, TextLink } from '../../../../ui/link/links.tsx';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { DealState, nameOf } from '../Cells.tsx';
import { ResponseClock } from '../ResponseClock.tsx';
import classes from './DecisionPage.module.css';

interface DecisionHeaderProps {
  deal: Deal;
  search: Record<string, string>;
  /** Place in the queue. */
  children: ReactNode;
}

/** Whose registration it is, since when it waits, and the way back to the queue. */
export function DecisionHeader({ deal, search, children }: DecisionHeaderProps) {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <LinkIcon
        to={paths.console.inbox()}
        search={search}
        label={t('deals.console.inbox.title')}
        className={classes.back}
      >
        <IconArrowLeft size={18} stroke={1.75} className="mantine-rotate-rtl" />
      </LinkIcon>
      <div className={classes.name}>
        <Group gap="2px 10px">
          <Title order={1} className={classes.title}>
            {nameOf(deal)}
          </Title>
          <DealState deal={deal} variant="tint" />
        </Group>
        <Group gap="2px 14px" className={classes.meta}>
          <TextLink to={paths.console.deal(deal.id)} className="tabular">
            {deal.number}
          </TextLink>
          <span>{deal.partner.name}</span>
          {deal.submittedAt && (
            <span>
              {t(deal.onBehalf ? 'deals.console.submitted_for' : 'deals.console.submitted_by', {
                name: deal.submittedBy?.name,
              })}{' '}
              <DateText value={deal.submittedAt} as="relative" />
            </span>
          )}
          <ResponseClock deal={deal} />
        </Group>
      </div>
      <Group gap="xs" wrap="nowrap" className={classes.actions}>
        {deal.status === 'submitted' && <ReviewButton deal={deal} />}
        {children}
      </Group>
    </header>
  );
}

/** Takes it into review: the partner sees that somebody is looking at it, and cannot change it meanwhile. */
function ReviewButton({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const review = useCommand(dealsContract.startReview, {
    refresh: ['deals', 'home'],
    success: t('deals.console.said.reviewing', { partner: deal.partner.name }),
  });
  return (
    <AbilityButton
      ability={deal.abilities.review}
      variant="default"
      leftSection={<IconEye size={16} />}
      shortcut="v"
      shortcutLabel={t('deals.console.action.review')}
      loading={review.pending}
      onClick={() => void review.run({ params: { dealId: deal.id } }, { ifMatch: deal })}
    >
      {t('deals.console.action.review')}
    </AbilityButton>
  );
}
