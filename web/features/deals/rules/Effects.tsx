import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { RuleKindName } from '../../../../server/modules/deals/contract.ts';
import { call } from '../../../api/call.ts';
import classes from './Rules.module.css';

const LOOKS = {
  kept: { icon: IconCircleCheck, color: 'var(--tone-green-text)' },
  changed: { icon: IconRefresh, color: 'var(--tone-amber-text)' },
  refused: { icon: IconAlertTriangle, color: 'var(--tone-red-text)' },
};

/** What rules would do to what is under way, counted by the server while they are being typed. */
export function Effects({ kind, document }: { kind: RuleKindName; document: unknown }) {
  const { t } = useTranslation();
  const [tried] = useDebouncedValue(document, 400);
  const preview = useQuery({
    queryKey: ['deal settings', 'preview', kind, tried],
    queryFn: () => call(dealsContract.previewRules, { body: { kind, document: tried } as never }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (preview.isError) return <Text size="sm">{t('deals.rules.effect.wrong')}</Text>;
  const effects = preview.data?.effects ?? [];
  const felt = effects.filter(({ count }) => count > 0);
  return (
    <div aria-live="polite" aria-busy={preview.isFetching}>
      <Text fw={600}>{t('deals.rules.effect.title')}</Text>
      {preview.data && felt.length === 0 && <Text size="sm">{t('deals.rules.effect.none')}</Text>}
      <ul className={classes.effects}>
        {felt.map(({ effect, code, count }) => {
          const { icon: Icon, color } = LOOKS[effect];
          return (
            <li key={code} className={classes.effect}>
              <Icon
                size={16}
                stroke={1.75}
                color={color}
                className={classes.sign}
                aria-label={t(`deals.rules.effect.${effect}`)}
              />
              <span>{t(`deals.rules.effect.${code}`, { count })}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
