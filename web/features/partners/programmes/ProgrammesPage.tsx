import { Button } from '@mantine/core';
import { IconInfoCircle, IconMedal, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { usePaletteActions } from '../../../ui/palette/store.ts';
import { Banner } from '../../../ui/state/Banner.tsx';
import { useMay } from '../../session/session.ts';
import { dealTypesQuery, programmesQuery } from '../api.ts';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import { ProgrammeDialog } from './ProgrammeDialog.tsx';
import classes from './ProgrammesPage.module.css';

export default definePage({
  load: ({ client }) => prefetch(client, programmesQuery, dealTypesQuery),
  Page: ProgrammesPage,
});

/** Programmes and what their tiers give: days of protection, discount by kind of business. */
function ProgrammesPage() {
  const { t } = useTranslation();
  const programmes = useData(programmesQuery).items;
  const mayManage = useMay('programme.manage');
  const [adding, setAdding] = useState(false);
  const add = () => setAdding(true);
  usePaletteActions(
    mayManage
      ? [
          {
            id: 'add-programme',
            label: t('partners.programmes.add'),
            group: 'action',
            icon: <IconPlus size={18} stroke={1.75} />,
            run: add,
          },
        ]
      : [],
  );
  const button = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={add}>
      {t('partners.programmes.add')}
    </Button>
  );
  return (
    <PlainPage
      title={t('partners.programmes.title')}
      lead={t('partners.programmes.lead')}
      actions={programmes.length > 0 && button}
    >
      <div className={classes.parts}>
        {programmes.length > 0 && mayManage && (
          <Banner tone="blue" icon={<IconInfoCircle size={18} />} title={t('partners.programmes.effect_title')}>
            {t('partners.programmes.effect')}
          </Banner>
        )}
        {programmes.map((programme) => (
          <ProgrammeCard key={programme.id} programme={programme} />
        ))}
        {programmes.length === 0 && (
          <EmptyState
            icon={<IconMedal size={22} stroke={1.75} />}
            title={t('partners.programmes.empty.title')}
            example={t('partners.programmes.empty.example')}
            action={button}
          >
            {t('partners.programmes.empty.what')}
          </EmptyState>
        )}
        {adding && <ProgrammeDialog onClose={() => setAdding(false)} />}
      </div>
    </PlainPage>
  );
}
