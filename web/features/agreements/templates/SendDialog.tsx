import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementsContract } from '../../../../server/modules/agreements/contract.ts';
import type { AgreementTemplate } from '../../../../server/modules/agreements/contract.ts';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { queryFor } from '../../../api/queries.ts';

/** Sends the published text to one partner, or to all of the template's programme. */
export function SendDialog({ template, onClose }: { template: AgreementTemplate; onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text, 200);
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const query = { limit: 20, ...(wanted ? { q: wanted } : {}) };
  const { data } = useQuery(queryFor(partnersContract.listPartners, { query }));
  const send = useCommand(agreementsContract.sendAgreements, {
    success: ({ sent, leftOut }) => t('agreements.templates.said_sent', { count: sent, leftOut }),
    onDone: onClose,
  });
  const { programmeId, id: templateId } = template;
  return (
    <Modal opened onClose={onClose} title={t('agreements.templates.send')}>
      <Stack gap="md">
        <Select
          label={t('agreements.templates.partner')}
          searchable
          searchValue={text}
          onSearchChange={setText}
          filter={({ options }) => options}
          data={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={partnerId}
          onChange={setPartnerId}
        />
        <Group justify="flex-end">
          {programmeId && (
            <Button
              variant="default"
              loading={send.pending}
              onClick={() => void send.run({ body: { templateId, programmeId } })}
            >
              {t('agreements.templates.send_all', { programme: template.programmeName })}
            </Button>
          )}
          <Button
            disabled={partnerId === null}
            loading={send.pending}
            onClick={() => void send.run({ body: { templateId, partnerIds: [partnerId!] } })}
          >
            {t('agreements.templates.send_to_partner')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
