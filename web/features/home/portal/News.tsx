import {
  IconArrowBackUp,
  IconBan,
  IconCircleX,
  IconEye,
  IconMessage,
  IconRefresh,
  IconShieldCheck,
  IconShieldOff,
  IconSparkles,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { notificationsContract } from '../../../../server/modules/notifications/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import type { Tone } from '../../../ui/state/tones.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { useSession } from '../../session/session.ts';
import classes from './Home.module.css';
import { Calm, HomeRow, HomeRows } from './Rows.tsx';
import { newsQuery } from './blocks.ts';
import type { NewsKind } from './blocks.ts';

type Item = AnswerOf<typeof notificationsContract.listNotifications>['items'][number];

const LOOKS: Record<NewsKind, { tone: Tone; icon: typeof IconBan }> = {
  deal_review_started: { tone: 'amber', icon: IconEye },
  deal_info_requested: { tone: 'amber', icon: IconArrowBackUp },
  deal_approved: { tone: 'green', icon: IconShieldCheck },
  deal_rejected: { tone: 'red', icon: IconCircleX },
  deal_revoked: { tone: 'red', icon: IconBan },
  deal_expired: { tone: 'red', icon: IconShieldOff },
  deal_reopened: { tone: 'blue', icon: IconRefresh },
  deal_commented: { tone: 'grey', icon: IconMessage },
};

/** What is new: the vendor's latest decisions and words. Following one marks it as read. */
export function News() {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const { items } = useData(newsQuery);
  if (items.length === 0) {
    return (
      <Calm icon={<IconSparkles size={20} stroke={1.75} />}>
        {t('home.portal.news.nothing', { vendor: tenant.name })}
      </Calm>
    );
  }
  return (
    <HomeRows label={t('portal.home.fresh')}>
      {items.map((item) => (
        <NewsRow key={item.id} item={item} />
      ))}
    </HomeRows>
  );
}

function NewsRow({ item }: { item: Item }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { tenant } = useSession();
  const read = useCommand(notificationsContract.markNotificationRead);
  const { tone, icon: Icon } = LOOKS[item.kind as NewsKind];
  const { customer, number, actor, until, discountBasisPoints: points, reason, note } = item.params;
  const words = {
    vendor: tenant.name,
    number,
    actor: actor ?? tenant.name,
    until: until ? format.day(until) : '–',
    discount: points ? format.basisPoints(points) : '',
  };
  const key = item.kind === 'deal_approved' && points ? 'deal_approved_discount' : item.kind;
  const said = note ?? reason;
  return (
    <HomeRow
      to={item.link}
      tone={tone}
      icon={<Icon size={20} stroke={1.75} />}
      title={
        <>
          {!item.readAt && <span className={classes.unread} role="img" aria-label={t('home.portal.news.unread')} />}
          {customer ?? number}
        </>
      }
      text={
        <>
          {t(`home.portal.news.${key}`, words)}
          {said && ` “${said}”`}
        </>
      }
      end={
        <span className={classes.text}>
          <DateText value={item.createdAt} as="relative" />
        </span>
      }
      onFollow={() => {
        if (!item.readAt) void read.run({ params: { notificationId: item.id } });
      }}
    />
  );
}
