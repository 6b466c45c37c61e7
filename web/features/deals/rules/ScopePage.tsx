import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SCOPE_KINDS } from '../../../../server/modules/deals/contract.ts';
import type { RuleDocuments } from '../../../../server/modules/deals/contract.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { FormSection } from '../../../ui/form/Form.tsx';
import { allTypesQuery } from '../console/settings/words.ts';
import { useWording } from '../portal/wording.ts';
import type { RuleFields } from './fields.ts';
import { RulePage } from './RulePage.tsx';
import { rulesQuery } from './readings.ts';

type Document = RuleDocuments['scope'];
type Scope = Document['usual'];
const USUAL = '';

export default definePage({
  load: ({ client }) => prefetch(client, rulesQuery('scope'), allTypesQuery),
  Page: () => <RulePage kind="scope" fields={(document, change) => <Fields document={document} change={change} />} />,
});

/** What a registration of each deal type protects. */
function Fields({ document: { usual, types }, change }: RuleFields<Document>) {
  const { t } = useTranslation();
  const word = useWording();
  const known = useData(allTypesQuery).items.filter(({ active }) => active);
  const scopes = SCOPE_KINDS.map((value) => ({ value, label: t(`deals.rules.scope.${value}`) }));
  const set = (dealTypeId: string, scope: string | null) => {
    const rest = types.filter((one) => one.dealTypeId !== dealTypeId);
    change({ types: scope ? [...rest, { dealTypeId, scope: scope as Scope }] : rest });
  };
  return (
    <FormSection title={t('deals.rules.scope.title')} help={t('deals.rules.scope.help')}>
      <Select
        label={t('deals.rules.scope.usual')}
        allowDeselect={false}
        maw={420}
        data={scopes}
        value={usual}
        onChange={(value) => value && change({ usual: value as Scope })}
      />
      {known.map(({ id, label }) => (
        <Select
          key={id}
          label={word(label)}
          allowDeselect={false}
          maw={420}
          data={[{ value: USUAL, label: t('deals.rules.scope.as_usual') }, ...scopes]}
          value={types.find((one) => one.dealTypeId === id)?.scope ?? USUAL}
          onChange={(value) => set(id, value)}
        />
      ))}
    </FormSection>
  );
}
