import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, LANGUAGE_NAMES, speak } from '../../i18n.ts';
import { useTitle } from '../../ui/page/useTitle.ts';
import { BrandMark } from '../../shells/BrandMark.tsx';
import classes from './Doorway.module.css';
import { brandingQuery } from './look.ts';
import type { Branding } from './look.ts';

export interface DoorwayProps {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  children: ReactNode;
  /** Look of another vendor than the address's: an invitation brings its own. */
  look?: Branding;
}

/** Frame of the pages before signing in: the vendor's name, one thing to do, a choice of language. */
export function Doorway({ title, lead, children, look }: DoorwayProps) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(brandingQuery);
  const shown = look ?? data;
  useTitle(title);
  const card = useFocusInside(title);
  return (
    <div className={classes.page}>
      <main className={classes.main} id="main">
        <BrandMark look={shown} size="large" />
        <Stack gap="lg" className={classes.card} ref={card}>
          <div>
            <Title order={1}>{title}</Title>
            {lead && (
              <Text c="dimmed" mt={4}>
                {lead}
              </Text>
            )}
          </div>
          {children}
        </Stack>
      </main>
      <footer className={classes.footer}>
        <Languages offered={shown.languages} />
        {shown.slug && (
          <Text size="xs" c="dimmed">
            {t('session.powered_by')}
          </Text>
        )}
      </footer>
    </div>
  );
}

/** Puts the focus on the first thing to fill in, or to press, whenever the step changes: there is nothing else to do here. */
function useFocusInside(step: string) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const fields = [
      ...(card.current?.querySelectorAll<HTMLInputElement>('input:not([readonly], [type=checkbox])') ?? []),
    ];
    const next = fields.find((field) => field.value === '') ?? fields[0] ?? card.current?.querySelector('button');
    next?.focus();
  }, [step]);
  return card;
}

function Languages({ offered }: { offered: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const shown = LANGUAGES.filter((language) => offered.length === 0 || offered.includes(language));
  if (shown.length < 2) return <span />;
  return (
    <Group component="nav" gap="md" aria-label={t('session.language')}>
      {shown.map((language) => (
        <Anchor
          key={language}
          component="button"
          type="button"
          size="xs"
          lang={language}
          c={i18n.language === language ? undefined : 'dimmed'}
          aria-current={i18n.language === language ? 'true' : undefined}
          onClick={() => void speak(language, true)}
        >
          {LANGUAGE_NAMES[language]}
        </Anchor>
      ))}
    </Group>
  );
}
