import { ActionIcon, CopyButton, Group, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { IconCheck, IconCopy, IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { intakeContract } from '../../../../server/modules/intake/contract.ts';
import type { InboundAddress } from '../../../../server/modules/intake/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { queryFor } from '../../../api/queries.ts';
import { useData } from '../../../page.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { Banner } from '../../../ui/state/Banner.tsx';

export const addressesQuery = queryFor(intakeContract.listInboundAddresses, {});

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
  const params = { addressId: address.id };
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text fw={600}>{address.label}</Text>
        <Group gap={4} wrap="nowrap">
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {address.address}
          </Text>
          <CopyButton value={address.address}>
            {({ copied, copy }) => (
              <ActionIcon variant="subtle" size="sm" aria-label={t(copied ? 'ui.copied' : 'ui.copy')} onClick={copy}>
                {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
              </ActionIcon>
            )}
          </CopyButton>
        </Group>
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
  const form = useBodyForm(intakeContract.createInboundAddress, { initialValues: { label: '', dealTypeId: null } });
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
    </Form>
  );
}
