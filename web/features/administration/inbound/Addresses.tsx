import { Group, Select, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { intakeContract } from '../../../../server/modules/intake/contract.ts';
import type { InboundAddress } from '../../../../server/modules/intake/contract.ts';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { queryFor } from '../../../api/queries.ts';
import { useData } from '../../../page.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { Copyable } from '../../../ui/copy/Copyable.tsx';
import { Banner } from '../../../ui/state/Banner.tsx';

export const addressesQuery = queryFor(intakeContract.listInboundAddresses, {});
export const programmesQuery = queryFor(partnersContract.listProgrammes, {});

/** The addresses to which deals are mailed. */
export function Addresses() {
  const { t } = useTranslation();
  const { items, receiving } = useData(addressesQuery);
  return (
    <Stack gap="sm" component="section">
      <Title order={2}>{t('administration.inbound.addresses')}</Title>
      {!receiving && (
        <Banner tone="amber" icon={<IconMailOff size={18} aria-hidden />} title={t('administration.inbound.off')}>
          {t('administration.inbound.off_help')}
        </Banner>
      )}
      <Text size="sm" c="dimmed">
        {t('administration.inbound.addresses_help')}
      </Text>
      {items.map((address) => (
        <Row key={address.id} address={address} />
      ))}
      <NewAddress />
    </Stack>
  );
}

function Row({ address }: { address: InboundAddress }) {
  const { t } = useTranslation();
  const open = useCommand(intakeContract.openInboundAddress);
  const shut = useCommand(intakeContract.shutInboundAddress);
  const programme = useData(programmesQuery).items.find((one) => one.id === address.programmeId);
  const params = { addressId: address.id };
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text fw={600}>{address.label}</Text>
        <Copyable>{address.address}</Copyable>
        {programme && (
          <Text size="sm" c="dimmed">
            {t('administration.inbound.programme')} {programme.name}
          </Text>
        )}
      </div>
      <Switch
        label={t('administration.inbound.receives')}
        checked={address.active}
        disabled={open.pending || shut.pending}
        onChange={(event) => void (event.currentTarget.checked ? open.run({ params }) : shut.run({ params }))}
      />
    </Group>
  );
}

function NewAddress() {
  const { t } = useTranslation();
  const form = useBodyForm(intakeContract.createInboundAddress, {
    initialValues: { label: '', dealTypeId: null, programmeId: null },
  });
  const programmes = useData(programmesQuery).items.filter((one) => one.active);
  const create = useCommand(intakeContract.createInboundAddress, {
    form,
    success: t('administration.inbound.made'),
    onDone: () => form.reset(),
  });
  return (
    <Form
      form={form}
      guard={false}
      submit={t('administration.inbound.new')}
      pending={create.pending}
      onSubmit={(body) => create.run({ body })}
    >
      <TextInput
        label={t('administration.inbound.label')}
        placeholder={t('administration.inbound.label_example')}
        key={form.key('label')}
        {...form.getInputProps('label')}
      />
      <Select
        label={t('administration.inbound.programme')}
        placeholder={t('administration.inbound.any_programme')}
        clearable
        data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        key={form.key('programmeId')}
        {...form.getInputProps('programmeId')}
      />
    </Form>
  );
}
