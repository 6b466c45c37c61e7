import { Button, Modal, Stack, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { RuleKindName } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { DialogEnd } from '../shared/closing/DialogEnd.tsx';
import { Effects } from './Effects.tsx';
import { FromField } from './FromField.tsx';
import classes from './Rules.module.css';
import { REFRESH, versionsQuery } from './readings.ts';
import type { Version } from './readings.ts';
import { useTakeBack } from './useTakeBack.ts';

/** Who changed the rules when and from when on, and the way back to an earlier version. */
export function RuleHistory({ kind }: { kind: RuleKindName }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Version | null>(null);
  const pages = useInfiniteQuery(versionsQuery(kind));
  const versions = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className={classes.history} aria-label={t('deals.rules.history')}>
      <Title order={2}>{t('deals.rules.history')}</Title>
      {pages.data && versions.length === 0 && <p className={classes.quiet}>{t('deals.rules.never')}</p>}
      <ul className={classes.rows}>
        {versions.map((version) => (
          <VersionRow key={version.id} version={version} onRestore={() => setChosen(version)} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button variant="subtle" mt="xs" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('deals.rules.older')}
        </Button>
      )}
      {chosen && <RestoreDialog version={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

const LOOKS = { in_force: 'active', planned: 'waiting', past: 'archived', withdrawn: 'withdrawn' } as const;

function VersionRow({ version, onRestore }: { version: Version; onRestore: () => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  const takeBack = useTakeBack();
  const { number, state, createdBy, createdAt, effectiveFrom, note, revertsTo, withdrawnBy } = version;
  return (
    <li className={classes.version}>
      <div className={classes.words}>
        <div className={classes.head}>
          <b>{t('deals.rules.version', { number })}</b>
          <StateBadge state={LOOKS[state]} label={t(`deals.rules.state.${state}`)} />
        </div>
        <p className={classes.quiet}>
          {t('deals.rules.by', { name: createdBy, day: format.moment(createdAt), from: format.moment(effectiveFrom) })}
          {revertsTo !== null && <> · {t('deals.rules.reverts', { number: revertsTo })}</>}
          {withdrawnBy && <> · {t('deals.rules.withdrawn_by', { name: withdrawnBy })}</>}
          {note && <> · “{note}”</>}
        </p>
      </div>
      {state === 'planned' && (
        <Button
          size="xs"
          variant="default"
          loading={takeBack.pending}
          onClick={() => void takeBack.ask(version)}
          aria-label={t('deals.rules.take_back_of', { number })}
        >
          {t('deals.rules.take_back')}
        </Button>
      )}
      {(state === 'past' || state === 'withdrawn') && (
        <Button size="xs" variant="default" onClick={onRestore} aria-label={t('deals.rules.restore_of', { number })}>
          {t('deals.rules.restore')}
        </Button>
      )}
    </li>
  );
}

function RestoreDialog({ version, onClose }: { version: Version; onClose: () => void }) {
  const { t } = useTranslation();
  const { kind, number, document } = version;
  const [from, setFrom] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const restore = useCommand(dealsContract.restoreRules, {
    refresh: REFRESH,
    success: t('deals.rules.restored', { number }),
    onDone: onClose,
  });
  const said = note.trim() ? { note: note.trim() } : {};
  return (
    <Modal opened onClose={onClose} title={t('deals.rules.restore_of', { number })}>
      <Stack gap="md">
        <Effects kind={kind} document={document} />
        <FromField value={from} onChange={setFrom} />
        <TextInput
          label={t('deals.rules.note')}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DialogEnd onClose={onClose}>
          <Button
            loading={restore.pending}
            onClick={() =>
              void restore.run({ params: { kind, number: String(number) } as never, body: { from, ...said } })
            }
          >
            {t('deals.rules.restore')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
