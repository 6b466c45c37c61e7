import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { schemesOf } from './look.ts';
import type { Scheme } from './look.ts';
import classes from './Organisation.module.css';

/** A button, a link and the sign in the colour, as they will stand on light and dark pages. */
export function LookPreview({ colour, name }: { colour: string; name: string }) {
  const { t } = useTranslation();
  const schemes = schemesOf(colour);
  return (
    <div className={classes.schemes} role="group" aria-label={t('administration.organisation.look.preview')}>
      {(['light', 'dark'] as const).map((scheme) => (
        <Sample
          key={scheme}
          scheme={schemes[scheme]}
          name={name}
          label={t(`administration.organisation.look.${scheme}`)}
        />
      ))}
    </div>
  );
}

function Sample({ scheme, name, label }: { scheme: Scheme; name: string; label: string }) {
  const { t } = useTranslation();
  const { page, fill, onFill, link, line, text } = scheme;
  return (
    <div className={classes.scheme} style={{ background: page, borderColor: line, color: text }}>
      <div className={classes.bar}>
        <span className={classes.tile} style={{ background: fill, color: onFill }} aria-hidden>
          {Array.from(name)[0]?.toUpperCase()}
        </span>
        <Text span inherit truncate>
          {name}
        </Text>
      </div>
      <div className={classes.sample}>
        <span className={classes.button} style={{ background: fill, color: onFill }}>
          {t('administration.organisation.look.button')}
        </span>
        <span style={{ color: link }}>{t('administration.organisation.look.link')}</span>
      </div>
      <Text size="xs" mt={10} style={{ color: text }}>
        {label}
      </Text>
    </div>
  );
}
