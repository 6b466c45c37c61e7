import { useState } from 'react';
import { useData } from '../../page.tsx';
import { OwnFieldInputs } from '../../ui/fields/OwnFieldInputs.tsx';
import { textSurroundings } from '../../ui/fields/ownFields.ts';
import { useSession } from '../session/session.ts';
import type { PartnerForm } from './IdentityFields.tsx';
import { ownFormQuery } from './ownForm.ts';

/** The vendor's own questions about a new partner. */
export function OwnFields({ form }: { form: PartnerForm }) {
  const { tenant } = useSession();
  const definition = useData(ownFormQuery).form?.definition;
  const [values, setValues] = useState(form.getValues());
  for (const name of ['type', 'status', 'country', 'custom'] as const) {
    form.watch(name, () => setValues({ ...form.getValues() }));
  }
  if (!definition) return null;
  return (
    <OwnFieldInputs
      definition={definition}
      values={values.custom}
      onChange={(custom) => form.setFieldValue('custom', custom)}
      surroundings={textSurroundings({
        'partner.type': values.type,
        'partner.status': values.status,
        'partner.country': values.country,
      })}
      errors={form.errors}
      currency={tenant.currency}
    />
  );
}
