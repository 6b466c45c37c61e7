import { IconCalendarTime } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDocuments } from '../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { Banner } from '../../../ui/state/Banner.tsx';
import { SetupPage } from '../console/settings/SetupPage.tsx';
import { RuleHistory } from './RuleHistory.tsx';
import { SavePanel } from './SavePanel.tsx';
import { rulesQuery } from './readings.ts';
import type { Rules } from './readings.ts';

export type DocumentKind = 'protection' | 'scope' | 'limits' | 'amendments';

interface RulePageProps<K extends DocumentKind> {
  kind: K;
  fields: (document: RuleDocuments[K], change: (part: Partial<RuleDocuments[K]>) => void) => ReactNode;
}

/** A page of rules: the document as fields, its effect before it is saved, and its history. */
export function RulePage<K extends DocumentKind>({ kind, fields }: RulePageProps<K>) {
  const rules = useData(rulesQuery(kind));
  return (
    <SetupPage tab={kind}>
      <Planned rules={rules} />
      <Editor key={rules.latest} kind={kind} rules={rules} fields={fields} />
      <RuleHistory kind={kind} />
    </SetupPage>
  );
}

function Editor<K extends DocumentKind>({ kind, rules, fields }: RulePageProps<K> & { rules: Rules }) {
  const saved = rules.document as RuleDocuments[K];
  const [document, setDocument] = useState(saved);
  const changed = JSON.stringify(document) !== JSON.stringify(saved);
  return (
    <>
      {fields(document, (part) => setDocument((before) => ({ ...before, ...part })))}
      {changed && (
        <SavePanel kind={kind} document={document} basedOn={rules.latest} onDiscard={() => setDocument(saved)} />
      )}
    </>
  );
}

/** Rules that are saved already and whose day is still to come. */
function Planned({ rules: { planned } }: { rules: Rules }) {
  const { t } = useTranslation();
  const format = useFormats();
  const next = planned[0];
  if (!next) return null;
  return (
    <Banner
      tone="amber"
      icon={<IconCalendarTime size={18} />}
      title={t('deals.rules.planned', { day: format.day(next.effectiveFrom), name: next.createdBy })}
    >
      {t('deals.rules.planned_help')}
    </Banner>
  );
}
