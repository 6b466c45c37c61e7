import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsContract } from '../../../../../server/modules/accounts/contract.ts';
import type { Candidate } from '../../../../../server/modules/deals/contract.ts';
import { queryFor } from '../../../../api/queries.ts';
import { useFormats } from '../../../../format.ts';
import { paths } from '../../../../paths.ts';
import { TextLink } from '../../../../ui/link/links.tsx';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../../ui/text/MoneyText.tsx';
import classes from './Candidate.module.css';

/** Name of a candidate, linked to its record, with what else is known of it: place, domain, owner, partner, protection. */
export function CandidateSubject({ candidate }: { candidate: Candidate }) {
  switch (candidate.kind) {
    case 'account':
      return <AccountSubject candidate={candidate} />;
    case 'opportunity':
      return <OpportunitySubject candidate={candidate} />;
    case 'registration':
      return <RegistrationSubject candidate={candidate} />;
    case 'partner':
      return <Subject candidate={candidate} to={paths.console.partner(candidate.subjectId)} facts={{}} />;
  }
}

function AccountSubject({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const { data } = useQuery(queryFor(accountsContract.readAccount, { params: { accountId: candidate.subjectId } }));
  const owner = data?.owner && t('deals.console.evidence.owner', { name: data.owner.name });
  const kind = data && t(`deals.console.evidence.account_kind.${data.kind}`);
  return <Subject candidate={candidate} to={paths.console.account(candidate.subjectId)} facts={{ kind, owner }} />;
}

function OpportunitySubject({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const { data } = useQuery(
    queryFor(accountsContract.readOpportunity, { params: { opportunityId: candidate.subjectId } }),
  );
  return (
    <Subject
      candidate={candidate}
      to={data?.account ? paths.console.account(data.account.id) : undefined}
      facts={{
        stage: data?.stage,
        amount: data?.amount && <MoneyText money={data.amount} />,
        owner: data?.owner && t('deals.console.evidence.owner', { name: data.owner.name }),
      }}
    />
  );
}

function RegistrationSubject({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const { partner, registration, subjectId } = candidate;
  const until = registration?.protectedUntil;
  return (
    <Subject
      candidate={candidate}
      to={registration?.inView ? paths.console.deal(subjectId) : undefined}
      facts={{
        number: registration?.number,
        partner: partner && t('deals.console.evidence.by_partner', { partner: partner.name }),
        until: until ? (
          <b className={classes.protected}>
            {t('deals.console.evidence.protected_until')} <DateText value={until} />
          </b>
        ) : (
          registration?.status && t(`deals.console.status.${registration.status}`)
        ),
      }}
    />
  );
}

interface SubjectProps {
  candidate: Candidate;
  /** Nothing when the record is out of view. */
  to: string | undefined;
  /** What is known of it, in the order in which it is read; what is not known is left out. */
  facts: Readonly<Record<string, ReactNode>>;
}

function Subject({ candidate, to, facts }: SubjectProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const { label, kind, city, country, domains } = candidate;
  const shown = {
    is: t(`deals.console.evidence.kind.${kind}`),
    ...facts,
    place: [city, country && format.country(country)].filter(Boolean).join(', '),
    domains: domains.slice(0, 2).join(', '),
  };
  const known = Object.entries<ReactNode>(shown).filter(([, fact]) => Boolean(fact));
  return (
    <>
      <Text fw={600}>{to ? <TextLink to={to}>{label}</TextLink> : label}</Text>
      <Text size="sm" c="dimmed">
        {known.map(([name, fact], index) => (
          <Fragment key={name}>
            {index > 0 && ' · '}
            {fact}
          </Fragment>
        ))}
      </Text>
    </>
  );
}
