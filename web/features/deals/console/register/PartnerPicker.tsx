import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../../../server/modules/partners/contract.ts';
import { queryFor } from '../../../../api/queries.ts';
import { useFirstFocus } from '../../../../ui/form/useFirstFocus.ts';

const MOST = 50;

/** Active partners in view whose name has this in it. */
export const activePartnersQuery = (text: string) =>
  queryFor(partnersContract.listPartners, {
    query: { status: 'in:active', sort: 'name', limit: MOST, ...(text ? { q: text } : {}) },
  });

/** Picks the partner for whom a deal is registered, by typing a part of the name. */
export function PartnerPicker({ onPick }: { onPick: (partnerId: string) => void }) {
  const { t } = useTranslation();
  const box = useFirstFocus<HTMLDivElement>();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({ ...activePartnersQuery(text), placeholderData: keepPreviousData });
  return (
    <div ref={box}>
      <Select
        required
        searchable
        label={t('deals.console.register.partner')}
        description={t('deals.console.register.partner_help')}
        placeholder={t('ui.list.find')}
        nothingFoundMessage={t(found.isPending ? 'ui.loading' : 'ui.list.nobody')}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        data={(found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        onChange={(id) => id && onPick(id)}
      />
    </div>
  );
}
