import { Badge, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../../i18n.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { LinkButton, RouterLink } from '../../../ui/link/links.tsx';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { useMay } from '../../session/session.ts';
import classes from './Mails.module.css';
import { templatesQuery } from './queries.ts';
import { GROUPS, rowsOf } from './templates.ts';
import type { TemplateRow } from './templates.ts';

export default definePage({
  load: ({ client }) => prefetch(client, templatesQuery),
  Page: MailsPage,
});

/** Every mail that the product sends, by what it is about; those with wording of one's own are marked. */
function MailsPage() {
  const { t } = useTranslation();
  const rows = rowsOf(useData(templatesQuery).items);
  const mayRead = useMay('mailbox.read');
  return (
    <PlainPage
      title={t('administration.mails.title')}
      lead={t('administration.mails.lead')}
      back={{ to: paths.console.settings(), label: t('administration.hub.back') }}
      size="narrow"
      actions={
        mayRead && (
          <LinkButton to={paths.console.mailbox()} variant="default">
            {t('administration.mails.mailbox')}
          </LinkButton>
        )
      }
    >
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`mails-${group}`} className={classes.group}>
          <Title order={2} id={`mails-${group}`}>
            {t(`administration.mails.group.${group}`)}
          </Title>
          <ul className={classes.rows}>
            {rows
              .filter((row) => row.group === group)
              .map((row) => (
                <li key={row.key}>
                  <TemplateLink row={row} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </PlainPage>
  );
}

function TemplateLink({ row }: { row: TemplateRow }) {
  const { t, i18n } = useTranslation();
  const own = row.languages.filter(({ customised }) => customised);
  const shown = row.languages.find(({ locale }) => locale === i18n.language) ?? row.languages[0]!;
  return (
    <RouterLink to={paths.console.mailTemplate(row.key)} search={{ locale: shown.locale }} className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>{row.name}</span>
        <span className={classes.subject}>{shown.texts.subject}</span>
      </span>
      {own.length > 0 && (
        <Badge>
          {t('administration.mails.own', { languages: own.map(({ locale }) => LANGUAGE_NAMES[locale]).join(', ') })}
        </Badge>
      )}
    </RouterLink>
  );
}
