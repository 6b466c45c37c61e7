import { IconBuildingSkyscraper, IconBuildingStore, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { RouterLink } from '../../../ui/link/links.tsx';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import classes from './Forms.module.css';
import { KINDS, draftQuery, publishedQuery } from './queries.ts';
import type { FormVersion, Kind } from './queries.ts';

export default definePage({
  load: ({ client }) => prefetch(client, ...KINDS.flatMap((kind) => [publishedQuery(kind), draftQuery(kind)])),
  Page: FormsPage,
});

const ICONS = { deal: IconShieldCheck, partner: IconBuildingStore, account: IconBuildingSkyscraper };

/** Where the vendor may ask questions of its own, and how far each form is. */
function FormsPage() {
  const { t } = useTranslation();
  return (
    <PlainPage
      title={t('administration.forms.title')}
      lead={t('administration.forms.lead')}
      back={{ to: paths.console.settings(), label: t('administration.hub.back') }}
      size="narrow"
    >
      <ul className={classes.kinds}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <KindCard kind={kind} />
          </li>
        ))}
      </ul>
    </PlainPage>
  );
}

function KindCard({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const published = useData(publishedQuery(kind)).form;
  const draft = useData(draftQuery(kind)).form;
  const Icon = ICONS[kind];
  return (
    <RouterLink to={paths.console.form(kind)} className={classes.kind}>
      <Icon size={22} stroke={1.6} className={classes.icon} aria-hidden />
      <span className={classes.words}>
        <span className={classes.name}>{t(`administration.forms.kind.${kind}.title`)}</span>
        <span className={classes.text}>{t(`administration.forms.kind.${kind}.text`)}</span>
        <span className={classes.state}>
          {published ? <Published form={published} /> : <span>{t('administration.forms.none')}</span>}
          {draft && (
            <StateBadge state="draft" label={t('administration.forms.draft_number', { number: draft.number })} />
          )}
        </span>
      </span>
    </RouterLink>
  );
}

function Published({ form }: { form: FormVersion }) {
  const { t } = useTranslation();
  const count = form.definition.sections.reduce((sum, { fields }) => sum + fields.length, 0);
  return (
    <>
      <StateBadge state="active" label={t('administration.forms.published_number', { number: form.number })} />
      <span>
        {t('administration.forms.fields', { count })} · <DateText value={form.publishedAt} />
      </span>
    </>
  );
}
