import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { useFormats } from '../../../format.ts';
import { languageName, languageOptions } from '../../../ui/form/LanguageField.tsx';
import { Fact, FactSection } from '../../../ui/record/Facts.tsx';
import { PickFact, TextFact } from '../../../ui/record/factFields.tsx';
import { useInlineEdit } from '../../../ui/record/useInlineEdit.ts';
import { CountryText } from '../../../ui/text/CountryText.tsx';
import { useSession } from '../../session/session.ts';
import type { Partner } from '../api.ts';
import { WebLink } from '../CompanyFacts.tsx';

const LINES = { legalName: 200, website: 300, phone: 40, address: 300, postalCode: 20, city: 100 } as const;

/** What the firm says about itself; its administrators keep it up to date. Name, country and domains are the vendor's. */
export function OwnProfile({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const { region } = useFormats();
  const { tenant } = useSession();
  const save = useInlineEdit(partnersContract.updateOwnProfile, { partnerId: partner.id }, partner);
  const ability = partner.abilities['partner.profile.update'];
  const line = (name: keyof typeof LINES, shown?: ReactNode) => (
    <TextFact
      label={t(`partners.field.${name}`)}
      value={partner[name]}
      maxLength={LINES[name]}
      onSave={(value) => save({ [name]: value })}
      ability={ability}
    >
      {shown}
    </TextFact>
  );
  return (
    <FactSection title={t('partners.company.profile')}>
      {line('legalName')}
      {line('website', partner.website && <WebLink address={partner.website} />)}
      {line('phone')}
      {line('address')}
      {line('postalCode')}
      {line('city')}
      <PickFact
        label={t('partners.field.locale')}
        value={partner.locale}
        required
        options={languageOptions(region, partner.locale)}
        onSave={(locale) => save({ locale: locale ?? partner.locale })}
        ability={ability}
      >
        {languageName(partner.locale, region)}
      </PickFact>
      <Fact label={t('partners.field.country')}>
        <CountryText code={partner.country} />
      </Fact>
      <Fact label={t('partners.field.domains')}>{partner.domains.join(', ')}</Fact>
      <Fact label={t('partners.company.ask')} wide>
        {t('partners.company.ask_what', { vendor: tenant.name })}
      </Fact>
    </FactSection>
  );
}
