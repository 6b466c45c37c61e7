import { Text } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { TextLink } from '../../../../ui/link/links.tsx';
import { OnBehalf, onBehalfOf } from '../../shared/registrar.tsx';
import { partnerQuery } from '../queries.ts';
import classes from './Register.module.css';

interface ForPartnerProps {
  partnerId: string;
  /** The partner is settled: the draft is theirs already. */
  settled: boolean;
  children: ReactNode;
}

/** The registration form in a partner's name, with that name above it. */
export function ForPartner({ partnerId, settled, children }: ForPartnerProps) {
  const { t } = useTranslation();
  const { name } = useData(partnerQuery(partnerId));
  return (
    <OnBehalf value={onBehalfOf(partnerId)}>
      <div className={classes.partner}>
        <IconBuildingStore size={18} stroke={1.75} aria-hidden />
        <Text size="sm">{t('deals.console.register.for', { partner: name })}</Text>
        {!settled && (
          <TextLink to={paths.console.newDeal()} size="sm">
            {t('deals.console.register.other')}
          </TextLink>
        )}
      </div>
      {children}
    </OnBehalf>
  );
}
