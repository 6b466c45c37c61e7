import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyForm } from './KeyForm.tsx';
import { SecretOnce } from './SecretOnce.tsx';
import type { NewKey } from './queries.ts';

/** Makes a key and then shows its secret, once. A slip of the mouse does not close it. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [made, setMade] = useState<NewKey>();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={made ? t('administration.keys.made', { name: made.name }) : t('administration.keys.new')}
      closeOnClickOutside={false}
      closeOnEscape={!made}
      withCloseButton={!made}
    >
      {made ? <SecretOnce made={made} onDone={onClose} /> : <KeyForm onMade={setMade} />}
    </Modal>
  );
}
