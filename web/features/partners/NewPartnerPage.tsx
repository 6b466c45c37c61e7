import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { useCommand } from '../../api/command.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { Form } from '../../ui/form/Form.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { LinkButton } from '../../ui/link/links.tsx';
import { PlainPage } from '../../ui/page/PlainPage.tsx';
import { requireSession } from '../session/session.ts';
import { programmesQuery } from './api.ts';
import { DetailFields } from './DetailFields.tsx';
import { IdentityFields } from './IdentityFields.tsx';
import { emptyPartner, usualProgramme } from './newPartner.ts';
import type { NewPartnerValues } from './newPartner.ts';
import { OwnFields } from './OwnFields.tsx';
import { ownFormQuery } from './ownForm.ts';
import { PartnershipFields } from './PartnershipFields.tsx';
import { staffQuery } from './staff.ts';

export default definePage({
  load: async ({ client }) => {
    const { abilities } = await requireSession(client, paths.console.newPartner());
    await prefetch(
      client,
      programmesQuery,
      ownFormQuery,
      ...(abilities.includes('partner.assign') ? [staffQuery] : []),
    );
  },
  Page: NewPartnerPage,
});

/** Adding a partner: who it is, with a look at those that are there, then its place in the programme. */
function NewPartnerPage({ search }: PageInput<unknown>) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const programmes = useData(programmesQuery).items;
  const first = emptyPartner(search['parent'] ?? null, i18n.language);
  const form = useBodyForm<typeof partnersContract.createPartner, NewPartnerValues>(partnersContract.createPartner, {
    initialValues: { ...first, programmeId: usualProgramme(programmes, first.type ?? null) },
  });
  form.watch('type', ({ value }) => form.setFieldValue('programmeId', usualProgramme(programmes, value)));
  const create = useCommand(partnersContract.createPartner, {
    form,
    success: (partner) => t('partners.added', { name: partner.name }),
    onDone: (partner) => navigate({ to: paths.console.partner(partner.id) }),
  });
  return (
    <PlainPage
      title={t('partners.add')}
      back={{ to: paths.console.partners(), label: t('partners.back') }}
      size="narrow"
    >
      <Form
        form={form}
        submit={t('partners.add')}
        onSubmit={(body) => create.run({ body })}
        pending={create.pending}
        aside={
          <LinkButton to={paths.console.partners()} variant="subtle" color="gray">
            {t('ui.cancel')}
          </LinkButton>
        }
      >
        <IdentityFields form={form} />
        <PartnershipFields form={form} programmes={programmes} />
        <OwnFields form={form} />
        <DetailFields form={form} />
      </Form>
    </PlainPage>
  );
}
