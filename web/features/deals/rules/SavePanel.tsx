import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { RuleKindName } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import type { FormErrorsSink } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { useLeaveGuard } from '../../../ui/form/useLeaveGuard.ts';
import { Effects } from './Effects.tsx';
import { FromField } from './FromField.tsx';
import classes from './Rules.module.css';
import { REFRESH } from './readings.ts';

interface SavePanelProps {
  kind: RuleKindName;
  document: unknown;
  /** Number of the latest version that was read. */
  basedOn: number;
  onDiscard: () => void;
  /** Takes the server's errors where the page is a form; else they are told in a toast. */
  form?: FormErrorsSink;
  fieldOf?: (path: string) => string;
}

/** The end of a page of rules: what they would do, from when on they count, and why. */
export function SavePanel({ kind, document, basedOn, onDiscard, form, fieldOf }: SavePanelProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const [from, setFrom] = useState<string | null>(null);
  const [note, setNote] = useState('');
  useLeaveGuard(() => true);
  const save = useCommand(dealsContract.saveRules, {
    refresh: REFRESH,
    ...(form && { form }),
    ...(fieldOf && { fieldOf: (path) => fieldOf(path.replace(/^document\./, '')) }),
    success: ({ state, effectiveFrom }) =>
      t(state === 'planned' ? 'deals.rules.planned_done' : 'deals.rules.saved', { day: format.day(effectiveFrom) }),
  });
  async function send(): Promise<void> {
    const said = note.trim() ? { note: note.trim() } : {};
    await save.run({ body: { kind, document, basedOn, from, ...said } as never });
  }
  return (
    <section className={classes.panel} aria-label={t('deals.rules.save_title')}>
      <Effects kind={kind} document={document} />
      <div className={classes.grid}>
        <FromField value={from} onChange={setFrom} />
        <TextInput
          label={t('deals.rules.note')}
          maxLength={2000}
          style={{ flex: '1 1 16rem' }}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <Group gap="sm">
        <Button loading={save.pending} onClick={() => void send()}>
          {from ? t('deals.rules.save_from', { day: format.day(from) }) : t('deals.rules.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          {t('deals.rules.discard')}
        </Button>
      </Group>
    </section>
  );
}
