import { Button, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agreementsContract } from '../../../../server/modules/agreements/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { templatesQuery } from '../queries.ts';

export default definePage({ load: ({ client }) => prefetch(client, templatesQuery), Page: TemplatesPage });

/** Texts that partners sign. */
function TemplatesPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { items } = useData(templatesQuery);
  const create = useCommand(agreementsContract.createAgreementTemplate, {
    onDone: ({ id }) => navigate({ to: paths.console.agreementTemplate(id) }),
  });
  const begin = () =>
    void create.run({
      body: {
        name: t('agreements.templates.new_name', { count: items.length + 1 }),
        programmeId: null,
        locale: i18n.language.startsWith('de') ? 'de' : 'en',
        body: t('agreements.templates.new_body'),
        clauses: [],
        method: 'typed',
        signers: 1,
        countersign: 'automatic',
        months: 12,
        renewal: 'none',
        gate: false,
      },
    });
  return (
    <PlainPage
      title={t('agreements.templates.title')}
      back={{ to: paths.console.agreements(), label: t('agreements.list.title') }}
    >
      <Stack gap="md" align="flex-start">
        <Button leftSection={<IconPlus size={16} />} loading={create.pending} onClick={begin}>
          {t('agreements.templates.add')}
        </Button>
        {items.length === 0 && <Text c="dimmed">{t('agreements.templates.empty')}</Text>}
        {items.length > 0 && (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('agreements.templates.name')}</Table.Th>
                <Table.Th>{t('agreements.templates.programme')}</Table.Th>
                <Table.Th>{t('agreements.templates.published')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>
                    <TextLink to={paths.console.agreementTemplate(one.id)}>{one.name}</TextLink>
                  </Table.Td>
                  <Table.Td>{one.programmeName ?? t('agreements.templates.any')}</Table.Td>
                  <Table.Td>{one.published || t('agreements.templates.never')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </PlainPage>
  );
}
