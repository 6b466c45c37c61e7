import { useTranslation } from 'react-i18next';
import { inLocale } from '../../../../../server/kit/forms/definition.ts';
import type { Field } from '../../../../../server/kit/forms/definition.ts';
import { administrationContract } from '../../../../../server/modules/administration/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { useFormats } from '../../../../format.ts';
import { confirm } from '../../../../ui/actions/confirmation.ts';
import type { Changes } from '../model/changes.ts';
import { useEditor } from './context.ts';

/** Publishing the draft and throwing it away. Both say first what they do. */
export function usePublication(onSettled: () => void) {
  const { t } = useTranslation();
  const { kind, published, saving } = useEditor();
  const effects = useEffects();
  const params = { kind };
  const publishing = useCommand(administrationContract.publishForm, {
    success: ({ number }) => t('administration.forms.published', { number }),
    onDone: onSettled,
  });
  const discarding = useCommand(administrationContract.discardFormDraft, {
    success: t('administration.forms.discarded'),
    onDone: onSettled,
  });

  async function publish(changes: Changes): Promise<void> {
    const version = await saving.flush();
    if (version === null) return;
    const sure = await confirm({
      title: t(`administration.forms.publish_question.${kind}`),
      consequences: effects(changes),
      confirm: t('administration.forms.publish'),
    });
    if (sure) await publishing.run({ params }, { ifMatch: { version } });
  }

  async function discard(): Promise<void> {
    const sure = await confirm({
      title: t('administration.forms.discard_question'),
      consequences: [
        published
          ? t('administration.forms.discard_back', { number: published.number })
          : t('administration.forms.discard_all'),
      ],
      confirm: t('administration.forms.discard'),
      danger: true,
    });
    if (!sure) return;
    await saving.flush();
    await discarding.run({ params });
  }

  return { publish, discard, pending: publishing.pending || discarding.pending };
}

/** What a publication will do, one sentence each. */
function useEffects() {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const { kind, published } = useEditor();
  const names = (fields: readonly Field[]) =>
    format.list(fields.map((field) => inLocale(field.label, i18n.language) || field.key));
  return ({ added, removed, changed, demanded }: Changes): string[] => {
    const lines: [readonly Field[], string][] = [
      [added, 'added'],
      [removed, 'removed'],
      [changed, 'changed'],
      [demanded, 'demanded'],
    ];
    return [
      t(`administration.forms.effect.${kind}`),
      ...(published ? [t('administration.forms.effect.kept', { number: published.number })] : []),
      ...lines.flatMap(([fields, word]) =>
        fields.length > 0
          ? [t(`administration.forms.effect.${word}`, { count: fields.length, fields: names(fields) })]
          : [],
      ),
    ];
  };
}
