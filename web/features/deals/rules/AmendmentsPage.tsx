import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AMENDABLE } from '../../../../server/modules/deals/contract.ts';
import type { RuleDocuments } from '../../../../server/modules/deals/contract.ts';
import { definePage, prefetch } from '../../../page.tsx';
import { FormSection } from '../../../ui/form/Form.tsx';
import type { RuleFields } from './fields.ts';
import { RulePage } from './RulePage.tsx';
import classes from './Rules.module.css';
import { rulesQuery } from './readings.ts';

type Document = RuleDocuments['amendments'];
type Field = Document['direct'][number];
const WAYS = ['direct', 'review', 'never'] as const;

export default definePage({
  load: ({ client }) => prefetch(client, rulesQuery('amendments')),
  Page: () => (
    <RulePage kind="amendments" fields={(document, change) => <Fields document={document} change={change} />} />
  ),
});

/** Which fields of an approved registration partners change alone, which they ask for, and which stay. */
function Fields({ document, change }: RuleFields<Document>) {
  const { t } = useTranslation();
  const wayOf = (field: Field) => WAYS.find((way) => way !== 'never' && document[way].includes(field)) ?? 'never';
  const set = (field: Field, way: string) => {
    const without = (fields: Field[]) => fields.filter((one) => one !== field);
    const put = (name: 'direct' | 'review') => [...without(document[name]), ...(way === name ? [field] : [])];
    change({ direct: put('direct'), review: put('review') });
  };
  return (
    <FormSection title={t('deals.rules.amend.title')} help={t('deals.rules.amend.help')}>
      <div>
        {AMENDABLE.map((field) => (
          <div key={field} className={classes.check} role="group" aria-label={t(`deals.protection.field.${field}`)}>
            <span>{t(`deals.protection.field.${field}`)}</span>
            <SegmentedControl
              size="xs"
              aria-label={t(`deals.protection.field.${field}`)}
              data={WAYS.map((value) => ({ value, label: t(`deals.rules.amend.${value}`) }))}
              value={wayOf(field)}
              onChange={(way) => set(field, way)}
            />
          </div>
        ))}
      </div>
    </FormSection>
  );
}
