import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { LANGUAGE_NAMES } from '../../../i18n.ts';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { useSession } from '../../session/session.ts';
import type { Template, Texts } from './queries.ts';
import { sentTexts } from './templates.ts';

/** What can be done with a wording on the server: saving, going back to the product's, a test to oneself. */
export function useWording(template: Template, onSaved: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { person } = useSession();
  const params = { key: template.key, locale: template.locale };
  const saved = useCommand(administrationContract.saveMailTemplate, {
    success: t('administration.mails.saved'),
    onDone: onSaved,
    onProblem: (problem) => {
      if (problem.code === 'stale') void client.invalidateQueries({ queryKey: ['mail'] });
    },
  });
  const back = useCommand(administrationContract.resetMailTemplate, {
    success: t('administration.mails.was_reset'),
    onDone: onSaved,
  });
  const tested = useCommand(administrationContract.sendTestMail, {
    success: t('administration.mails.tested', { email: person?.email }),
  });
  async function ask(): Promise<void> {
    const language = LANGUAGE_NAMES[template.locale];
    const sure = await confirm({
      title: t('administration.mails.reset_question', { name: template.name, language }),
      consequences: [t('administration.mails.reset_lost'), t('administration.mails.reset_now')],
      confirm: t('administration.mails.reset'),
      danger: true,
    });
    if (sure) await back.run({ params });
  }
  const version = template.version === null ? {} : { ifMatch: { version: template.version } };
  return {
    save: { pending: saved.pending, run: (texts: Texts) => saved.run({ params, body: sentTexts(texts) }, version) },
    reset: { pending: back.pending, ask },
    test: { pending: tested.pending, run: () => void tested.run({ params }) },
  };
}
