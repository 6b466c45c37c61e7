import { Button, Text, Title } from '@mantine/core';
import { IconDownload, IconPointFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementsContract } from '../../../server/modules/agreements/contract.ts';
import type { Agreement } from '../../../server/modules/agreements/contract.ts';
import { addressOf } from '../../api/address.ts';
import { useFormats } from '../../format.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { RecordPage } from '../../ui/record/RecordPage.tsx';
import { RecordSection } from '../../ui/record/RecordSection.tsx';
import { Timeline } from '../../ui/record/Timeline.tsx';
import { useSession } from '../session/session.ts';
import classes from './Agreement.module.css';
import { AgreementBadge } from './Badge.tsx';
import { EndDialog, type Ending } from './EndDialog.tsx';
import { agreementQuery, agreementTimelineQuery, placesOf } from './queries.ts';
import { SignForm } from './SignForm.tsx';
import { VendorSteps } from './VendorSteps.tsx';

type Params = { agreementId: string };

export default definePage<Params>({
  load: ({ client, params: { agreementId } }) =>
    prefetch(client, agreementQuery(agreementId), agreementTimelineQuery(agreementId)),
  Page: AgreementPage,
});

/** One agreement: its text, who signed it, and the next step. */
function AgreementPage({ params: { agreementId } }: PageInput<Params>) {
  const { t } = useTranslation();
  const one = useData(agreementQuery(agreementId));
  const { side } = useSession().active;
  const [ending, setEnding] = useState<Ending | null>(null);
  return (
    <>
      <RecordPage
        title={one.title}
        reference={one.number}
        back={{ to: placesOf(side).agreements(), label: t('agreements.list.title') }}
        state={<AgreementBadge state={one.state} />}
        owner={side === 'vendor' ? <Text span>{one.partner.name}</Text> : undefined}
        primary={<Steps one={one} onEnd={setEnding} />}
        facts={
          <>
            <RecordSection title={t('agreements.text')}>
              <Body text={one.body} />
            </RecordSection>
            {one.state === 'sent' && side === 'partner' && (
              <RecordSection title={t('agreements.sign.title')}>
                {one.abilities.sign.allowed ? (
                  <SignForm one={one} onDecline={() => setEnding('decline')} />
                ) : (
                  <Text>{one.abilities.sign.reason}</Text>
                )}
              </RecordSection>
            )}
            <Signatures one={one} />
          </>
        }
        timeline={<Events agreementId={one.id} />}
      />
      {ending && <EndDialog one={one} ending={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function Steps({ one, onEnd }: { one: Agreement; onEnd: (ending: Ending) => void }) {
  const { t } = useTranslation();
  const { side } = useSession().active;
  const document = addressOf(agreementsContract.downloadAgreement, { params: { agreementId: one.id } });
  return (
    <>
      {one.hasFile && (
        <Button component="a" href={document} download variant="default" leftSection={<IconDownload size={16} />}>
          {t('agreements.download')}
        </Button>
      )}
      {side === 'vendor' && <VendorSteps one={one} onEnd={onEnd} />}
    </>
  );
}

/** The text as paper: headings and paragraphs. */
function Body({ text }: { text: string }) {
  const blocks = text.split(/\n{2,}/);
  return (
    <div className={classes.paper} tabIndex={-1}>
      {blocks.map((block, index) => {
        const heading = /^(#{1,3})\s+(.+)$/.exec(block);
        const key = `${index}`;
        if (!heading) return <p key={key}>{block}</p>;
        return (
          <Title key={key} order={heading[1] === '#' ? 3 : 4}>
            {heading[2]}
          </Title>
        );
      })}
    </div>
  );
}

function Signatures({ one }: { one: Agreement }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <RecordSection title={t('agreements.signatures')} count={one.signatures.length}>
      {one.signatures.length === 0 && <Text c="dimmed">{t('agreements.unsigned')}</Text>}
      <ul className={classes.signatures}>
        {one.signatures.map((signature) => (
          <li key={signature.id}>
            {t('agreements.signed_by', {
              name: [signature.name, signature.jobTitle].filter(Boolean).join(', '),
              side: t(`agreements.side.${signature.side}`),
              how: t(`agreements.method.${signature.method}`),
              day: format.day(signature.signedAt),
            })}
          </li>
        ))}
      </ul>
    </RecordSection>
  );
}

function Events({ agreementId }: { agreementId: string }) {
  const { t } = useTranslation();
  const { items } = useData(agreementTimelineQuery(agreementId));
  const entries = items.map(({ id, at, actor, type, data }) => ({
    id,
    at,
    actor,
    icon: <IconPointFilled size={14} />,
    text: t(`agreements.event.${type.replace(/^.*\./, '')}`),
    ...(typeof data['reason'] === 'string' ? { body: data['reason'] } : {}),
  }));
  return <Timeline entries={entries} />;
}
