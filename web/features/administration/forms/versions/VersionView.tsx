import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { administrationContract } from '../../../../../server/modules/administration/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { useData } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { confirm } from '../../../../ui/actions/confirmation.ts';
import { ProblemPage } from '../../../../ui/feedback/ProblemPage.tsx';
import { ListSkeleton } from '../../../../ui/feedback/skeletons.tsx';
import { LinkButton } from '../../../../ui/link/links.tsx';
import { useSession } from '../../../session/session.ts';
import { surroundingsOf } from '../model/surroundings.ts';
import { FormPreview } from '../preview/FormPreview.tsx';
import { cataloguesQuery, draftQuery, versionQuery } from '../queries.ts';
import type { FormVersion } from '../queries.ts';
import classes from './Versions.module.css';

/** One version to try out, and the way to go on from it. */
export function VersionView({ kind, formId }: { kind: string; formId: string }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const catalogues = useData(cataloguesQuery);
  const surroundings = useMemo(() => surroundingsOf(catalogues, kind), [catalogues, kind]);
  const { data: form, error } = useQuery(versionQuery(formId));
  if (error) return <ProblemPage error={error} />;
  if (!form) return <ListSkeleton />;
  return (
    <div className={classes.view}>
      <FormPreview sections={form.definition.sections} surroundings={surroundings} languages={tenant.languages} />
      {form.state === 'draft' ? (
        <LinkButton to={paths.console.form(kind)} leftSection={<IconPencil size={16} />}>
          {t('administration.forms.versions.go_on')}
        </LinkButton>
      ) : (
        <Reuse kind={kind} form={form} />
      )}
    </div>
  );
}

/** Makes a version the draft of the next one; a draft that is there already is asked about. */
function Reuse({ kind, form }: { kind: string; form: FormVersion }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const draft = useData(draftQuery(kind)).form;
  const save = useCommand(administrationContract.saveFormDraft, {
    success: t('administration.forms.versions.reused', { number: form.number }),
    onDone: () => navigate({ to: paths.console.form(kind) }),
  });
  async function reuse(): Promise<void> {
    const sure =
      !draft ||
      (await confirm({
        title: t('administration.forms.versions.replace_question'),
        consequences: [t('administration.forms.versions.replace_lost', { number: form.number })],
        confirm: t('administration.forms.versions.replace'),
        danger: true,
      }));
    if (!sure) return;
    await save.run({ params: { kind }, body: { sections: form.definition.sections } }, draft ? { ifMatch: draft } : {});
  }
  return (
    <Button
      variant="default"
      className={classes.reuse}
      leftSection={<IconPencil size={16} />}
      loading={save.pending}
      onClick={() => void reuse()}
    >
      {t('administration.forms.versions.reuse')}
    </Button>
  );
}
