import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RuleDocuments } from '../../../../server/modules/deals/contract.ts';
import { useData } from '../../../page.tsx';
import { SetupPage } from '../console/settings/SetupPage.tsx';
import { PlannedRules } from './PlannedRules.tsx';
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
      <PlannedRules kind={kind} />
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
      <Stack gap="lg">{fields(document, (part) => setDocument((before) => ({ ...before, ...part })))}</Stack>
      {changed && (
        <SavePanel kind={kind} document={document} basedOn={rules.latest} onDiscard={() => setDocument(saved)} />
      )}
    </>
  );
}
