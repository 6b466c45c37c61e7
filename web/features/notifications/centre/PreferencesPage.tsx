import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { MAIL_WAYS, notificationsContract } from '../../../../server/modules/notifications/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { AccountFrame } from '../../session/AccountFrame.tsx';
import classes from './PreferencesPage.module.css';
import { QuietSection } from './QuietSection.tsx';
import { preferencesQuery, settingsQuery } from '../queries.ts';
import type { KindName, Preference } from '../queries.ts';

export default definePage({
  load: ({ client }) => prefetch(client, preferencesQuery, settingsQuery),
  Page: PreferencesPage,
});

/** Rows under headings; a kind that is named nowhere would stand under the first one. */
const GROUPS = ['deals', 'outcome', 'talk', 'people'] as const;
const GROUP_OF: Readonly<Partial<Record<KindName, (typeof GROUPS)[number]>>> = {
  deal_approved: 'outcome',
  deal_revoked: 'outcome',
  deal_expiring: 'outcome',
  deal_expired: 'outcome',
  deal_extension_requested: 'outcome',
  deal_extended: 'outcome',
  deal_extension_declined: 'outcome',
  deal_milestone_reported: 'outcome',
  deal_milestone_reached: 'outcome',
  deal_milestone_declined: 'outcome',
  deal_amendment_requested: 'outcome',
  deal_amended: 'outcome',
  deal_amendment_declined: 'outcome',
  deal_silent: 'outcome',
  deal_lapsed: 'outcome',
  deal_won: 'outcome',
  deal_lost: 'outcome',
  deal_reopened: 'outcome',
  deal_commented: 'talk',
  deal_mentioned: 'talk',
  deal_watched: 'talk',
  deal_commented_internally: 'talk',
  person_joined: 'people',
};

/** What the person is told and how. Every tick is kept at once; there is nothing to submit. */
function PreferencesPage() {
  const { t } = useTranslation();
  const { items } = useData(preferencesQuery);
  const change = useChange();
  return (
    <AccountFrame>
      <Stack gap="md">
        <Text c="dimmed">{t('notifications.centre.preferences.lead')}</Text>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">{t('notifications.centre.preferences.kind')}</th>
              <th scope="col">{t('notifications.centre.preferences.in_app')}</th>
              <th scope="col">{t('notifications.centre.preferences.mail')}</th>
            </tr>
          </thead>
          {GROUPS.map((group) => {
            const rows = items.filter(({ kind }) => (GROUP_OF[kind] ?? 'deals') === group);
            return rows.length === 0 ? (
              <Fragment key={group} />
            ) : (
              <tbody key={group}>
                <tr>
                  <th scope="rowgroup" colSpan={3} className={classes.group}>
                    {t(`notifications.centre.preferences.group.${group}`)}
                  </th>
                </tr>
                {rows.map((row) => (
                  <PreferenceRow key={row.kind} preference={row} onChange={change} />
                ))}
              </tbody>
            );
          })}
        </table>
        <QuietSection />
      </Stack>
    </AccountFrame>
  );
}

/** Shown at once, sent along; a refusal brings the old ticks back with the next reading. */
function useChange(): (preference: Preference) => void {
  const client = useQueryClient();
  const save = useCommand(notificationsContract.changeNotificationPreferences, {
    refresh: [],
    onDone: (answer) => void client.setQueryData(preferencesQuery.queryKey, answer),
    onProblem: () => void client.invalidateQueries({ queryKey: preferencesQuery.queryKey }),
  });
  return (preference) => {
    client.setQueryData(
      preferencesQuery.queryKey,
      (old) => old && { items: old.items.map((one) => (one.kind === preference.kind ? preference : one)) },
    );
    const { mandatory: _, ...choice } = preference;
    void save.run({ body: { items: [choice] } });
  };
}

interface RowProps {
  preference: Preference;
  onChange: (preference: Preference) => void;
}

function PreferenceRow({ preference, onChange }: RowProps) {
  const { t } = useTranslation();
  const kind = t(`notifications.centre.kind.${preference.kind}`);
  return (
    <tr>
      <th scope="row" className={classes.kind}>
        {kind}
        {preference.mandatory && (
          <Text size="xs" c="dimmed">
            {t('notifications.centre.preferences.mandatory')}
          </Text>
        )}
      </th>
      <td>
        <Checkbox
          aria-label={t('notifications.centre.preferences.switch_app', { kind })}
          checked={preference.inApp}
          disabled={preference.mandatory && preference.inApp}
          onChange={(event) => onChange({ ...preference, inApp: event.currentTarget.checked })}
        />
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('notifications.centre.preferences.switch_mail', { kind })}
          value={preference.mail}
          data={MAIL_WAYS.map((way) => ({ value: way, label: t(`notifications.centre.preferences.way.${way}`) }))}
          onChange={(event) => onChange({ ...preference, mail: event.currentTarget.value as Preference['mail'] })}
        />
      </td>
    </tr>
  );
}
