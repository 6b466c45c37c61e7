import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { notificationsContract } from '../../../../server/modules/notifications/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { queryFor } from '../../../api/queries.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { Doorway } from '../../session/Doorway.tsx';
import { brandingQuery } from '../../session/look.ts';

type Params = { token: string };

const endingQuery = (token: string) => queryFor(notificationsContract.readUnsubscription, { params: { token } });

export default definePage<Params>({
  load: async ({ client, params }) => {
    await client.query(brandingQuery);
    await prefetch(client, endingQuery(params.token));
  },
  Page: UnsubscribePage,
});

/** Ends mails of a kind without signing in; asks once, because programs follow links in mails by themselves. */
function UnsubscribePage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const { vendor, kind, ended } = useData(endingQuery(params.token));
  const end = useCommand(notificationsContract.unsubscribe);
  const what = kind === 'digest' ? t('notifications.ending.digest') : t(`notifications.centre.kind.${kind}`);
  return (
    <Doorway title={t('notifications.ending.title')} lead={t('notifications.ending.lead', { vendor })}>
      <Text fw={600}>{what}</Text>
      {ended ? (
        <Text role="status">{t('notifications.ending.ended')}</Text>
      ) : (
        <Button loading={end.pending} onClick={() => void end.run({ params })}>
          {t('notifications.ending.end')}
        </Button>
      )}
      <Text size="sm">
        <TextLink to={paths.account.notifications()}>{t('notifications.ending.all')}</TextLink>
      </Text>
    </Doorway>
  );
}
