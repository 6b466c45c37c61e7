import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { specialPricesContract } from '../../../server/modules/special-prices/contract.ts';
import { useCommand } from '../../api/command.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { today } from '../../ui/list/spec.ts';
import { LinkButton } from '../../ui/link/links.tsx';
import { useTitle } from '../../ui/page/useTitle.ts';
import { dealQuery } from '../deals/portal/api.ts';
import { useSession } from '../session/session.ts';
import { PriceForm } from './PriceForm.tsx';
import { bodyOf, draftFor } from './draft.ts';
import { productsQuery, STALE } from './queries.ts';

type Params = { dealId: string };

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, dealQuery(params.dealId), productsQuery),
  Page: NewPricePage,
});

/** Asks for a special price on a deal: sends it at once, or keeps it as a draft. */
function NewPricePage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const deal = useData(dealQuery(params.dealId));
  const [draft, setDraft] = useState(() => draftFor(deal.lines, today()));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const navigate = useNavigate();
  const open = (id: string) => navigate({ to: paths.portal.specialPrice(id) });
  const form = { setErrors };
  const create = useCommand(specialPricesContract.createSpecialPrice, { refresh: STALE, form });
  const submit = useCommand(specialPricesContract.submitSpecialPrice, {
    refresh: STALE,
    success: t('prices.done.submitted'),
    form,
  });
  const customer = deal.customer.name ?? deal.number;
  useTitle(t('prices.form.title', { customer }));

  async function send(atOnce: boolean): Promise<void> {
    setErrors({});
    const made = await create.run({ body: { dealId: deal.id, ...bodyOf(draft) } });
    if (!made) return;
    if (atOnce) await submit.run({ params: { requestId: made.id } });
    await open(made.id);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(true);
      }}
    >
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('prices.form.title', { customer })}</Title>
          <Text c="dimmed">{t('prices.form.intro', { vendor: tenant.name })}</Text>
        </div>
        <PriceForm
          currency={deal.amount?.currency ?? tenant.currency}
          draft={draft}
          onChange={setDraft}
          errors={errors}
        />
        <Group>
          <Button type="submit" loading={create.pending || submit.pending}>
            {t('prices.form.submit')}
          </Button>
          <Button variant="default" disabled={create.pending || submit.pending} onClick={() => void send(false)}>
            {t('prices.form.save')}
          </Button>
          <LinkButton to={paths.portal.deal(deal.id)} variant="subtle">
            {t('ui.cancel')}
          </LinkButton>
        </Group>
      </Stack>
    </form>
  );
}
