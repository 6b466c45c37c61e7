import { Badge, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../../i18n.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { useLeaveGuard } from '../../../ui/form/useLeaveGuard.ts';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import classes from './Mails.module.css';
import { Preview } from './Preview.tsx';
import { TemplateActions } from './TemplateActions.tsx';
import { TextFields } from './TextFields.tsx';
import { templateQuery } from './queries.ts';
import type { Locale, Texts } from './queries.ts';
import { LOCALES, same } from './templates.ts';
import { usePreview } from './usePreview.ts';

type Params = { key: string };

const localeOf = (search: Record<string, string>): Locale =>
  LOCALES.find((locale) => locale === search['locale']) ?? 'en';

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, ...LOCALES.map((locale) => templateQuery(params.key, locale))),
  Page: TemplatePage,
});

/** The wording of one mail per language, beside it what it will look like. What is typed survives a change of language. */
function TemplatePage({ params, search }: PageInput<Params>) {
  const { t } = useTranslation();
  const locale = localeOf(search);
  const template = useData(templateQuery(params.key, locale));
  const [typed, setTyped] = useState<Partial<Record<Locale, Texts>>>({});
  const texts = typed[locale] ?? template.texts;
  const dirty = !same(texts, template.texts);
  const forget = () => setTyped(({ [locale]: _gone, ...others }) => others);
  const preview = usePreview(params.key, locale, texts);
  // Words in the other language count as well; what was saved is taken out of `typed`.
  useLeaveGuard(() => dirty || Object.keys(typed).some((other) => other !== locale));
  return (
    <PlainPage
      size="full"
      title={template.name}
      marks={template.customised && <Badge>{t('administration.mails.customised')}</Badge>}
      back={{ to: paths.console.mailTemplates(), label: t('administration.mails.back') }}
      actions={
        <>
          <LanguageSwitch locale={locale} />
          <TemplateActions template={template} texts={texts} dirty={dirty} sound={preview.sound} onSaved={forget} />
        </>
      }
    >
      <div className={classes.editor}>
        <TextFields
          key={locale}
          template={template}
          texts={texts}
          errors={preview.errors}
          onChange={(changed) => setTyped({ ...typed, [locale]: changed })}
        />
        <Preview preview={preview} />
      </div>
    </PlainPage>
  );
}

function LanguageSwitch({ locale }: { locale: Locale }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <SegmentedControl
      aria-label={t('administration.mails.language')}
      value={locale}
      onChange={(next) => void navigate({ to: '.', search: { locale: next }, replace: true, resetScroll: false })}
      data={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
    />
  );
}
