import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { useData } from '../../../page.tsx';
import type { Programme } from '../../partners/api.ts';
import { TierBadge } from '../../partners/TierBadge.tsx';
import { requirementsQuery } from '../queries.ts';
import type { Requirements } from '../queries.ts';
import { conditionWords } from './conditionWords.ts';
import classes from './Requirements.module.css';

export interface VersionViewProps {
  version: Requirements;
  programme: Programme;
  current: boolean;
}

/** A version that was published: what it demands, since when, by whom. */
export function VersionView({ version, programme, current }: VersionViewProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const { attributes } = useData(requirementsQuery(programme.id));
  const labels = new Map(attributes.map(({ name, label }) => [name, label]));
  const title = t('qualification.version', { number: version.number });
  return (
    <section className={classes.card} aria-label={title}>
      <header className={classes.head}>
        <Group gap="xs">
          <Title order={2}>{title}</Title>
          {current && <StateBadge state="active" label={t('qualification.in_force')} />}
        </Group>
        <Text size="sm" c="dimmed">
          {t('qualification.published_by', {
            day: format.day(version.effectiveFrom!),
            name: version.publishedBy,
          })}
        </Text>
      </header>
      {version.note && <Text pb="sm">{version.note}</Text>}
      <ol className={classes.rungs}>
        {programme.tiers.toReversed().map((tier) => {
          const condition = version.tiers.find(({ tierId }) => tierId === tier.id)?.condition ?? null;
          return (
            <li key={tier.id} className={classes.rung}>
              <div>
                <TierBadge tier={tier} />
              </div>
              <Text c={condition ? undefined : 'dimmed'}>
                {condition ? conditionWords(condition, labels, format, t) : t('qualification.demands_nothing')}
              </Text>
            </li>
          );
        })}
      </ol>
      <Text size="sm" c="dimmed" pt="sm">
        {t('qualification.days', { notice: version.noticeDays, grace: version.graceDays })}
      </Text>
    </section>
  );
}
