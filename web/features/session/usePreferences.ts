import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { isLanguage, speak } from '../../i18n.ts';
import { sessionQuery, useSession } from './session.ts';
import type { Session } from './session.ts';

type Preferences = Partial<Pick<NonNullable<Session['person']>, 'locale' | 'colourScheme'>>;

/** Language and colour scheme: shown at once, kept with the person so that they follow to the next device. */
export function usePreferences() {
  const { i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const client = useQueryClient();
  const save = useCommand(tenancyContract.updateProfile, { refresh: [] });
  const keep = (change: Preferences) => {
    client.setQueryData(sessionQuery.queryKey, (session: Session | undefined) =>
      session?.person ? { ...session, person: { ...session.person, ...change } } : session,
    );
    void save.run({ body: change });
  };
  return {
    language: i18n.language,
    scheme: colorScheme,
    chooseLanguage: (language: string) => {
      if (!isLanguage(language)) return;
      void speak(language, true);
      keep({ locale: language });
    },
    chooseScheme: (scheme: 'auto' | 'light' | 'dark') => {
      setColorScheme(scheme);
      keep({ colourScheme: scheme });
    },
  };
}

/** Brings the person's own language and scheme to this device, once after signing in. Stands in the shells. */
export function useKeptPreferences(): void {
  const { person } = useSession();
  const { setColorScheme } = useMantineColorScheme();
  const id = person?.id;
  useEffect(() => {
    if (!person) return;
    setColorScheme(person.colourScheme);
    void speak(person.locale, true);
    // Only when another person signs in: a choice made meanwhile must not be undone by an older answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);
}
