import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/link/links.tsx';
import { Banner } from '../../../ui/state/Banner.tsx';
import { pendingQuery } from './readings.ts';

/** Says in the inbox that partners wait for an answer about what is approved already. */
export function WaitingRequests() {
  const { t } = useTranslation();
  const total = useQuery(pendingQuery).data?.total ?? 0;
  if (total === 0) return null;
  return (
    <Banner
      tone="amber"
      icon={<IconCalendarPlus size={18} />}
      title={t('deals.protection.waiting.title', { count: total })}
      action={
        <LinkButton to={paths.console.requests()} size="xs" variant="default">
          {t('deals.protection.waiting.open')}
        </LinkButton>
      }
    >
      {t('deals.protection.waiting.what')}
    </Banner>
  );
}
