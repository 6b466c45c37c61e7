import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconClipboardText, IconSparkles } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { intakeContract } from '../../../../../server/modules/intake/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { queryFor } from '../../../../api/queries.ts';
import { Banner } from '../../../../ui/state/Banner.tsx';
import { Copyable } from '../../../../ui/copy/Copyable.tsx';
import type { Registration } from '../register/useRegistration.ts';
import { filledBy, filledWith } from './fill.ts';

/** Fills the form from the text of a mail: suggestions, named so that they are checked. */
export function PasteMail({ registration }: { registration: Registration }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<string[]>();
  return (
    <Stack gap="sm" mb="md">
      <Group gap="lg" align="flex-start">
        <Button variant="default" leftSection={<IconClipboardText size={16} />} onClick={() => setOpen(true)}>
          {t('deals.portal.paste.open')}
        </Button>
        <MailTo />
      </Group>
      {found && (
        <Banner
          tone={found.length > 0 ? 'blue' : 'grey'}
          icon={<IconSparkles size={18} aria-hidden />}
          title={t(found.length > 0 ? 'deals.portal.paste.found' : 'deals.portal.paste.nothing')}
        >
          {found.length > 0
            ? found.map((field) => t(`deals.portal.paste.field.${field.replace('.', '_')}`)).join(', ')
            : t('deals.portal.paste.nothing_help')}
        </Banner>
      )}
      {open && (
        <PasteDialog
          onClose={() => setOpen(false)}
          onRead={(said) => {
            registration.form.setValues(filledWith(registration.live.get(), said));
            setFound(filledBy(said));
            setOpen(false);
          }}
        />
      )}
    </Stack>
  );
}

const addressesQuery = queryFor(intakeContract.listRegistrationAddresses, {});

/** Where to mail a deal instead; nothing where mails are not received. */
function MailTo() {
  const { t } = useTranslation();
  const items = useQuery(addressesQuery).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <div>
      <Text size="sm">{t('deals.portal.paste.mail_to')}</Text>
      {items.map(({ address }) => (
        <Copyable key={address}>{address}</Copyable>
      ))}
    </div>
  );
}

interface PasteDialogProps {
  onClose: () => void;
  onRead: (said: Parameters<typeof filledBy>[0]) => void;
}

function PasteDialog({ onClose, onRead }: PasteDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const read = useCommand(intakeContract.readRegistrationText, { refresh: [], onDone: onRead });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('deals.portal.paste.title')}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('deals.portal.paste.help')}
        </Text>
        <Textarea
          label={t('deals.portal.paste.text')}
          data-autofocus
          autosize
          minRows={10}
          maxRows={20}
          maxLength={100_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            loading={read.pending}
            disabled={text.trim() === ''}
            onClick={() => void read.run({ body: { text } })}
          >
            {t('deals.portal.paste.read')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
