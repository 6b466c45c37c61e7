import { Button, Group, Modal, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { AnswerOf, Money } from '../../../../../server/kit/contract.ts';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { AbilityButton } from '../../../../ui/actions/AbilityButton.tsx';
import { confirm } from '../../../../ui/actions/confirmation.ts';
import { MoneyField } from '../../../../ui/form/MoneyField.tsx';
import { useSession } from '../../../session/session.ts';

export type Product = AnswerOf<typeof dealsContract.listProducts>['items'][number];

interface ProductDialogProps {
  /** Null for a new one. */
  product: Product | null;
  onClose: () => void;
}

interface ProductValues {
  name: string;
  sku: string;
  family: string;
  listPrice: Money | null;
  active: boolean;
}

/** Beside the vendor's own currency. */
const COMMON = ['EUR', 'USD', 'GBP', 'CHF'];

const valuesOf = (product: Product | null): ProductValues => ({
  name: product?.name ?? '',
  sku: product?.sku ?? '',
  family: product?.family ?? '',
  listPrice: product?.listPrice ?? null,
  active: product?.active ?? true,
});

/** A product's form. Registrations keep the prices that they were made with. */
export function ProductDialog({ product, onClose }: ProductDialogProps) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const form = useForm<ProductValues>({ initialValues: valuesOf(product) });
  const { save, pending } = useSave(product, form.setErrors, onClose);
  const first = product?.currency ?? tenant.currency;
  const others = [tenant.currency, ...COMMON].filter((code) => code !== first);
  return (
    <Modal opened onClose={onClose} title={product?.name ?? t('deals.console.setup.product.add')}>
      <form onSubmit={form.onSubmit((values) => void save(values, first))}>
        <Stack gap="md">
          <TextInput
            {...form.getInputProps('name')}
            data-autofocus
            required
            label={t('deals.console.setup.product.name')}
            maxLength={200}
          />
          <TextInput
            {...form.getInputProps('sku')}
            required
            label={t('deals.console.setup.product.sku')}
            description={t('deals.console.setup.product.sku_help')}
            maxLength={60}
          />
          <TextInput
            {...form.getInputProps('family')}
            label={t('deals.console.setup.product.family')}
            maxLength={100}
          />
          <MoneyField
            {...form.getInputProps('listPrice')}
            label={t('deals.console.setup.product.price')}
            description={t('deals.console.setup.product.price_help')}
            currencies={[first, ...new Set(others)]}
          />
          <Switch
            {...form.getInputProps('active', { type: 'checkbox' })}
            label={t('deals.console.setup.product.active')}
            description={t('deals.console.setup.product.active_help')}
          />
          <Group justify="space-between">
            {product ? <DeleteButton product={product} onDone={onClose} /> : <span />}
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {t('ui.cancel')}
              </Button>
              <Button type="submit" loading={pending} disabled={!form.values.name.trim() || !form.values.sku.trim()}>
                {t(product ? 'ui.save' : 'deals.console.setup.add')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useSave(product: Product | null, setErrors: (errors: Record<string, string>) => void, onDone: () => void) {
  const { t } = useTranslation();
  const options = { form: { setErrors }, success: t('deals.console.setup.product.saved'), onDone };
  const create = useCommand(dealsContract.createProduct, options);
  const update = useCommand(dealsContract.updateProduct, options);
  const save = ({ family, ...values }: ProductValues, currency: string) => {
    const body = {
      ...values,
      name: values.name.trim(),
      sku: values.sku.trim(),
      family: family.trim() || null,
      currency: values.listPrice?.currency ?? currency,
    };
    return product ? update.run({ params: { id: product.id }, body }, { ifMatch: product }) : create.run({ body });
  };
  return { save, pending: create.pending || update.pending };
}

function DeleteButton({ product, onDone }: { product: Product; onDone: () => void }) {
  const { t } = useTranslation();
  const remove = useCommand(dealsContract.deleteProduct, { success: t('deals.console.setup.product.deleted'), onDone });
  async function ask(): Promise<void> {
    const sure = await confirm({
      title: t('deals.console.setup.delete', { name: product.name }),
      consequences: [t('deals.console.setup.delete_consequence')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure) await remove.run({ params: { id: product.id } });
  }
  return (
    <AbilityButton
      ability={product.abilities['product.manage']}
      variant="subtle"
      color="red"
      loading={remove.pending}
      onClick={() => void ask()}
    >
      {t('ui.delete')}
    </AbilityButton>
  );
}
