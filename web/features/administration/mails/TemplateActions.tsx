import { Button, Tooltip } from '@mantine/core';
import { IconRestore, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../../ui/keys/useShortcuts.ts';
import { usePaletteActions } from '../../../ui/palette/store.ts';
import type { Template, Texts } from './queries.ts';
import { useWording } from './useWording.ts';

export interface TemplateActionsProps {
  template: Template;
  texts: Texts;
  dirty: boolean;
  /** The wording as typed is one that the server takes. */
  sound: boolean;
  /** What was typed is the template's now. */
  onSaved: () => void;
}

/** Saving, going back to the product's wording, and a test to oneself. */
export function TemplateActions({ template, texts, dirty, sound, onSaved }: TemplateActionsProps) {
  const { t } = useTranslation();
  const { save, reset, test } = useWording(template, onSaved);
  const store = () => {
    if (dirty && sound) void save.run(texts);
  };
  const label = t('administration.mails.test');
  useShortcuts([{ keys: 'mod+s', label: t('ui.save'), group: 'record', run: preventing(store) }]);
  usePaletteActions(dirty ? [] : [{ id: 'test-mail', label, group: 'action', run: test.run }]);
  return (
    <>
      <Tooltip label={t('administration.mails.test_saved')} disabled={!dirty}>
        <Button
          variant="default"
          leftSection={<IconSend size={16} />}
          data-disabled={dirty || undefined}
          aria-disabled={dirty || undefined}
          loading={test.pending}
          onClick={() => !dirty && test.run()}
        >
          {label}
        </Button>
      </Tooltip>
      {template.customised && (
        <Button
          variant="default"
          leftSection={<IconRestore size={16} />}
          loading={reset.pending}
          onClick={() => void reset.ask()}
        >
          {t('administration.mails.reset')}
        </Button>
      )}
      <Button disabled={!dirty || !sound} loading={save.pending} onClick={store}>
        {t('ui.save')}
      </Button>
    </>
  );
}

/** The browser would save the page. */
const preventing = (run: () => void) => (event: KeyboardEvent) => {
  event.preventDefault();
  run();
};
