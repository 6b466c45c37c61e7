import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { specialPricesContract } from '../../../server/modules/special-prices/contract.ts';
import type { SpecialPrice } from '../../../server/modules/special-prices/contract.ts';
import { useCommand } from '../../api/command.ts';
import { PriceForm } from './PriceForm.tsx';
import { bodyOf, draftOf } from './draft.ts';
import { STALE } from './queries.ts';

/** A draft on its own page: changed, saved and sent. */
export function DraftEditor({ request }: { request: SpecialPrice }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(request));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = { setErrors };
  const save = useCommand(specialPricesContract.updateSpecialPrice, { refresh: STALE, form });
  const submit = useCommand(specialPricesContract.submitSpecialPrice, {
    refresh: STALE,
    success: t('prices.done.submitted'),
    form,
  });
  const params = { requestId: request.id };

  async function send(atOnce: boolean): Promise<void> {
    setErrors({});
    const saved = await save.run({ params, body: bodyOf(draft) }, { ifMatch: request });
    if (saved && atOnce) await submit.run({ params });
  }

  return (
    <Stack gap="lg">
      <PriceForm currency={request.list.currency} draft={draft} onChange={setDraft} errors={errors} />
      <Group>
        <Button loading={save.pending || submit.pending} onClick={() => void send(true)}>
          {t('prices.form.submit')}
        </Button>
        <Button variant="default" disabled={save.pending} onClick={() => void send(false)}>
          {t('prices.form.save')}
        </Button>
      </Group>
    </Stack>
  );
}
