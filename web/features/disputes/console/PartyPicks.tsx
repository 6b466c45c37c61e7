import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../format.ts';

/** Whether something of the evidence can be a side: a registration in view, or the vendor's own account or opportunity. */
export const isParty = (candidate: Candidate): boolean =>
  candidate.kind === 'registration' ? candidate.registration?.inView === true : candidate.kind !== 'partner';

interface PartyPicksProps {
  candidates: readonly Candidate[];
  /** Subject ids of those that are chosen. */
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** The other sides, out of the evidence. */
export function PartyPicks({ candidates, value, onChange }: PartyPicksProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const parties = candidates.filter(isParty);
  if (parties.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('disputes.console.parties.none')}
      </Text>
    );
  }
  return (
    <Checkbox.Group
      label={t('disputes.console.parties.label')}
      description={t('disputes.console.parties.help')}
      value={[...value]}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {parties.map((one) => (
          <Checkbox
            key={one.subjectId}
            value={one.subjectId}
            label={
              one.kind === 'registration'
                ? t('disputes.console.parties.registration', {
                    partner: one.partner?.name,
                    number: one.registration?.number,
                    customer: one.label,
                  })
                : t(`disputes.console.parties.${one.kind}`, { label: one.label })
            }
            description={[
              t(`deals.console.level.${one.level}`),
              one.registration?.protectedUntil &&
                t('disputes.console.parties.until', { day: format.day(one.registration.protectedUntil) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** What the server is told: registrations by id, everything else by its piece of evidence. */
export function partiesOf(candidates: readonly Candidate[], chosen: readonly string[]) {
  const picked = candidates.filter(({ subjectId }) => chosen.includes(subjectId));
  return {
    dealIds: picked.filter(({ kind }) => kind === 'registration').map(({ subjectId }) => subjectId),
    candidateIds: picked.flatMap(({ kind, id }) => (kind === 'registration' || id === null ? [] : [id])),
  };
}
