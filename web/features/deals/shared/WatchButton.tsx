import { ActionIcon, HoverCard, Stack, Text } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { queryFor } from '../../../api/queries.ts';
import { useFormats } from '../../../format.ts';
import { useShortcuts } from '../../../ui/keys/useShortcuts.ts';

const watchersQuery = (dealId: string) => queryFor(dealsContract.listWatchers, { params: { dealId } });

/** Watches a registration or stops, and says who else of the own side does. */
export function WatchButton({ dealId }: { dealId: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const client = useQueryClient();
  const { data } = useQuery(watchersQuery(dealId));
  const keep = {
    refresh: [],
    onDone: (answer: object) => void client.setQueryData(watchersQuery(dealId).queryKey, answer as never),
  };
  const watch = useCommand(dealsContract.watchDeal, { ...keep, success: t('deals.shared.watch.begun') });
  const unwatch = useCommand(dealsContract.unwatchDeal, { ...keep, success: t('deals.shared.watch.ended') });
  const watching = data?.watching ?? false;
  const change = () => void (watching ? unwatch : watch).run({ params: { dealId } });
  useShortcuts([{ keys: 'w', label: t('deals.shared.watch.key'), group: 'record', run: change }]);
  const others = (data?.items ?? []).filter(({ me }) => !me).map(({ name }) => name);
  return (
    <HoverCard position="bottom-end" width={260} openDelay={200}>
      <HoverCard.Target>
        <ActionIcon
          variant={watching ? 'light' : 'default'}
          size="lg"
          aria-pressed={watching}
          aria-label={t('deals.shared.watch.key')}
          loading={watch.pending || unwatch.pending}
          onClick={change}
        >
          {watching ? <IconEye size={18} stroke={1.75} /> : <IconEyeOff size={18} stroke={1.75} />}
        </ActionIcon>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {t(watching ? 'deals.shared.watch.on' : 'deals.shared.watch.off')}
          </Text>
          <Text size="xs" c="dimmed">
            {others.length > 0
              ? t('deals.shared.watch.others', { names: format.list(others) })
              : t('deals.shared.watch.nobody')}
          </Text>
        </Stack>
      </HoverCard.Dropdown>
    </HoverCard>
  );
}
