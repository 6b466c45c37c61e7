import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { LOOKS } from '../../notifications/centre/looks.ts';
import type { Notification } from '../../notifications/queries.ts';
import { useMark } from '../../notifications/centre/useMark.ts';
import { wordsOf } from '../../notifications/centre/words.ts';
import { useSession } from '../../session/session.ts';
import classes from './Home.module.css';
import { Calm, HomeRow, HomeRows } from './Rows.tsx';
import { newsQuery } from './blocks.ts';

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

function NewsRow({ item }: { item: Notification }) {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const mark = useMark();
  const { tone, icon: Icon } = LOOKS[item.kind];
  const { text, detail, quote } = wordsOf(item, 'partner', t, format, i18n.language);
  return (
    <HomeRow
      to={item.link}
      tone={tone}
      icon={<Icon size={20} stroke={1.75} />}
      title={
        <>
          {!item.readAt && <span className={classes.unread} role="img" aria-label={t('home.portal.news.unread')} />}
          {text}
        </>
      }
      text={quote ? `“${quote}”` : detail}
      end={
        <span className={classes.text}>
          <DateText value={item.createdAt} as="relative" />
        </span>
      }
      onFollow={() => mark(item, true)}
    />
  );
}
