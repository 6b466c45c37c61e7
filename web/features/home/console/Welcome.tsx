import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { useMay } from '../../session/session.ts';

/** Before the first registration: what the start page is for. */
export function Welcome() {
  const { t } = useTranslation();
  const mayRegister = useMay('deal.create');
  return (
    <EmptyState
      icon={<IconShieldCheck size={22} stroke={1.75} />}
      title={t('home.console.welcome')}
      example={t('home.console.welcome_example')}
      action={mayRegister && <LinkButton to={paths.console.newDeal()}>{t('home.console.welcome_action')}</LinkButton>}
    >
      {t('home.console.welcome_what')}
    </EmptyState>
  );
}
