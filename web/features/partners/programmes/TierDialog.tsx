import { Modal, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { Form } from '../../../ui/form/Form.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import type { Programme } from '../api.ts';
import { topRank } from './ladder.ts';

/** Adds a tier at the top of a ladder; discounts are set in the table afterwards, beginning with those below. */
export function TierDialog({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const { t } = useTranslation();
  const below = programme.tiers.at(-1);
  const form = useBodyForm(partnersContract.createTier, {
    initialValues: {
      name: '',
      rank: topRank(programme.tiers),
      protectionDays: below?.protectionDays ?? 90,
      discounts: below?.discounts ?? [],
    },
  });
  const create = useCommand(partnersContract.createTier, {
    form,
    success: (tier) => t('partners.programmes.tier_added', { tier: tier.name }),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t('partners.programmes.add_tier_to', { name: programme.name })} size="sm">
      <Form
        form={form}
        guard={false}
        submit={t('partners.programmes.add_tier')}
        pending={create.pending}
        onSubmit={(body) => create.run({ params: { programmeId: programme.id }, body })}
      >
        <TextInput
          data-autofocus
          label={t('partners.programmes.tier_name')}
          description={below && t('partners.programmes.on_top_of', { tier: below.name })}
          required
          maxLength={120}
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <NumberInput
          label={t('partners.programmes.protection')}
          required
          suffix={` ${t('partners.benefits.days_unit')}`}
          allowDecimal={false}
          min={1}
          max={1095}
          key={form.key('protectionDays')}
          {...form.getInputProps('protectionDays')}
        />
      </Form>
    </Modal>
  );
}
