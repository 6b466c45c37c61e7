import { Button, Modal } from '@mantine/core';
import { IconArrowBackUp, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import type { DisputeRequest, OwnSide } from '../../../../server/modules/disputes/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { RecordPage } from '../../../ui/record/RecordPage.tsx';
import { RecordSection } from '../../../ui/record/RecordSection.tsx';
import { Timeline } from '../../../ui/record/Timeline.tsx';
import { useSession } from '../../session/session.ts';
import { ViewBadge } from '../shared/Badges.tsx';
import { REFRESH, sideQuery, sideTimelineQuery } from '../shared/queries.ts';
import { StatementForm } from '../shared/StatementForm.tsx';
import { Thread } from '../shared/Thread.tsx';
import { useDisputeEntries } from '../shared/useDisputeEntries.tsx';
import { SideBanner } from './SideBanner.tsx';

type Params = { sideId: string };

export default definePage<Params>({
  load: ({ client, params: { sideId } }) => prefetch(client, sideQuery(sideId), sideTimelineQuery(sideId)),
  Page: SidePage,
});

/** The own side of a dispute: where it stands, what is asked, what was said. */
function SidePage({ params: { sideId } }: PageInput<Params>) {
  const { t } = useTranslation();
  const side = useData(sideQuery(sideId));
  const entries = useDisputeEntries(useData(sideTimelineQuery(sideId)).items);
  const [appealing, setAppealing] = useState(false);
  return (
    <>
      <RecordPage
        title={side.deal.customer}
        reference={side.deal.number}
        back={{ to: paths.portal.disputes(), label: t('disputes.portal.list.title') }}
        state={<ViewBadge view={side.view} />}
        owner={<TextLink to={paths.portal.deal(side.deal.id)}>{t('disputes.portal.to_deal')}</TextLink>}
        primary={<SideActions side={side} onAppeal={() => setAppealing(true)} />}
        banner={<SideBanner side={side} />}
        facts={
          <RecordSection title={t('disputes.portal.thread')}>
            <Thread
              requests={side.requests}
              statements={side.statements}
              answer={(request) => <Answer side={side} request={request} />}
            />
          </RecordSection>
        }
        timeline={<Timeline entries={entries} />}
      />
      {appealing && <AppealDialog side={side} onClose={() => setAppealing(false)} />}
    </>
  );
}

function SideActions({ side, onAppeal }: { side: OwnSide; onAppeal: () => void }) {
  const { t } = useTranslation();
  const withdraw = useCommand(disputesContract.withdrawSide, {
    refresh: REFRESH,
    success: t('disputes.portal.withdrawn'),
  });
  async function takeBack(): Promise<void> {
    const sure = await confirm({
      title: t('disputes.portal.withdraw_title'),
      consequences: [t('disputes.portal.withdraw_consequence')],
      confirm: t('disputes.portal.withdraw'),
      danger: true,
    });
    if (sure) await withdraw.run({ params: { sideId: side.id } });
  }
  return (
    <>
      {side.abilities.appeal.allowed && (
        <Button leftSection={<IconScale size={16} />} onClick={onAppeal}>
          {t('disputes.portal.appeal')}
        </Button>
      )}
      {side.abilities.withdraw.allowed && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          loading={withdraw.pending}
          onClick={() => void takeBack()}
        >
          {t('disputes.portal.withdraw')}
        </Button>
      )}
    </>
  );
}

/** The form below a question that waits. */
function Answer({ side, request }: { side: OwnSide; request: DisputeRequest }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const answer = useCommand(disputesContract.answerRequest, {
    refresh: REFRESH,
    success: t('disputes.portal.answered'),
  });
  const waits = request.state === 'open' || request.state === 'missed';
  if (!waits || !side.abilities.answer.allowed) return null;
  return (
    <StatementForm
      label={t('disputes.portal.answer_label')}
      description={t('disputes.portal.only_vendor', { vendor: tenant.name })}
      submit={t('disputes.portal.answer')}
      pending={answer.pending}
      onSend={(said) => answer.run({ params: { sideId: side.id }, body: { requestId: request.id, ...said } })}
    />
  );
}

function AppealDialog({ side, onClose }: { side: OwnSide; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { tenant } = useSession();
  const appeal = useCommand(disputesContract.appealDecision, {
    refresh: REFRESH,
    success: t('disputes.portal.appealed'),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('disputes.portal.appeal_title', { customer: side.deal.customer })}
    >
      <StatementForm
        label={t('disputes.portal.appeal_label')}
        description={t('disputes.portal.appeal_help', {
          vendor: tenant.name,
          day: side.appealUntil ? format.day(side.appealUntil) : '',
        })}
        submit={t('disputes.portal.appeal')}
        pending={appeal.pending}
        onCancel={onClose}
        onSend={({ body, fileIds }) => appeal.run({ params: { sideId: side.id }, body: { statement: body, fileIds } })}
      />
    </Modal>
  );
}
