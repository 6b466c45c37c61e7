import { Modal, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PARTNER_TYPES, partnersContract } from '../../../../server/modules/partners/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { CurrencyField } from '../../../ui/form/CurrencyField.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { useSession } from '../../session/session.ts';
import type { Programme } from '../api.ts';

/** Adds a programme, or changes what it is called and for whom it is. */
export function ProgrammeDialog({ programme, onClose }: { programme?: Programme; onClose: () => void }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const form = useBodyForm(partnersContract.createProgramme, {
    initialValues: {
      name: programme?.name ?? '',
      kind: programme?.kind ?? ('reseller' as Programme['kind']),
      currency: programme?.currency ?? tenant.currency,
    },
  });
  const create = useCommand(partnersContract.createProgramme, { form, onDone: onClose });
  const update = useCommand(partnersContract.updateProgramme, {
    form,
    refresh: ['programmes', 'partners'],
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="sm"
      title={t(programme ? 'partners.programmes.edit' : 'partners.programmes.add')}
    >
      <Form
        form={form}
        guard={false}
        submit={t(programme ? 'ui.save' : 'partners.programmes.add')}
        pending={create.pending || update.pending}
        onSubmit={(body) =>
          programme
            ? update.run({ params: { programmeId: programme.id }, body }, { ifMatch: programme })
            : create.run({ body })
        }
      >
        <TextInput
          data-autofocus
          label={t('partners.programmes.name')}
          required
          maxLength={200}
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('partners.programmes.kind')}
          description={t('partners.programmes.kind_help')}
          required
          allowDeselect={false}
          data={PARTNER_TYPES.map((value) => ({ value, label: t(`partners.type.${value}`) }))}
          key={form.key('kind')}
          {...form.getInputProps('kind')}
        />
        <CurrencyField
          label={t('partners.field.currency')}
          required
          key={form.key('currency')}
          {...form.getInputProps('currency')}
        />
      </Form>
    </Modal>
  );
}
