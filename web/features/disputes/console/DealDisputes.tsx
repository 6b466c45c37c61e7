import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../paths.ts';
import { AbilityButton } from '../../../ui/actions/AbilityButton.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { Banner } from '../../../ui/state/Banner.tsx';
import { dealDisputesQuery } from '../shared/queries.ts';
import { OpenDialog } from './OpenDialog.tsx';

/** The case that a registration is in, on its page and where it is decided. */
export function DisputeBanner({ dealId }: { dealId: string }) {
  const { t } = useTranslation();
  const latest = useQuery(dealDisputesQuery(dealId)).data?.items[0];
  if (!latest) return null;
  const others = latest.partners.map(({ name }) => name).join(' · ');
  return (
    <Banner
      tone={['closed', 'withdrawn', 'dismissed'].includes(latest.status) ? 'grey' : 'violet'}
      icon={<IconArrowsSplit2 size={18} />}
      title={t('disputes.console.on_deal.title', {
        number: latest.number,
        status: t(`disputes.shared.status.${latest.status}`),
      })}
      action={
        <LinkButton to={paths.console.dispute(latest.id)} variant="default" size="compact-sm">
          {t('disputes.console.on_deal.open')}
        </LinkButton>
      }
    >
      {others}
    </Banner>
  );
}

/** Opens a case from the evidence. */
export function OpenDispute({ dealId }: { dealId: string }) {
  const { t } = useTranslation();
  const [opening, setOpening] = useState(false);
  const ability = useQuery(dealDisputesQuery(dealId)).data?.open;
  if (!ability?.allowed) return null;
  return (
    <>
      <AbilityButton
        ability={ability}
        size="compact-sm"
        variant="subtle"
        leftSection={<IconArrowsSplit2 size={14} />}
        onClick={() => setOpening(true)}
      >
        {t('disputes.console.open.button')}
      </AbilityButton>
      {opening && <OpenDialog dealId={dealId} onClose={() => setOpening(false)} />}
    </>
  );
}
