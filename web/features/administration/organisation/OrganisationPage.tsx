import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { CalendarSection } from './CalendarSection.tsx';
import { IdentitySection } from './IdentitySection.tsx';
import { LookSection } from './LookSection.tsx';
import classes from './Organisation.module.css';
import { PartnersSection } from './PartnersSection.tsx';
import { RegionSection } from './RegionSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import { tenantQuery } from './queries.ts';

export default definePage({
  load: ({ client }) => prefetch(client, tenantQuery),
  Page: OrganisationPage,
});

/** The vendor's own settings, each part saved by itself. */
function OrganisationPage() {
  const { t } = useTranslation();
  const tenant = useData(tenantQuery);
  return (
    <PlainPage
      title={t('administration.organisation.title')}
      lead={t('administration.organisation.lead')}
      back={{ to: paths.console.settings(), label: t('administration.hub.back') }}
    >
      <div className={classes.sections}>
        <IdentitySection tenant={tenant} />
        <LookSection tenant={tenant} />
        <RegionSection tenant={tenant} />
        <CalendarSection tenant={tenant} />
        <PartnersSection tenant={tenant} />
        <SessionsSection tenant={tenant} />
      </div>
    </PlainPage>
  );
}
