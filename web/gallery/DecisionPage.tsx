import { Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react';
import { definePage } from '../page.tsx';
import { Decision } from '../ui/decision/Decision.tsx';
import type { VerdictOption } from '../ui/decision/Decision.tsx';
import { ClauseList, Why } from '../ui/explain/Why.tsx';
import { showUndo } from '../ui/feedback/toast.tsx';
import { TextLink } from '../ui/link/links.tsx';
import { Fact, FactSection } from '../ui/record/Facts.tsx';
import { StateBadge } from '../ui/state/StateBadge.tsx';
import { Clock } from '../ui/text/Clock.tsx';
import { MoneyText } from '../ui/text/MoneyText.tsx';

export default definePage({ Page: GalleryDecision });

const due = new Date(Date.now() + 11 * 3_600_000).toISOString();

const OPTIONS: VerdictOption[] = [
  {
    id: 'approve',
    label: 'Approve',
    keys: 'a',
    tone: 'green',
    icon: <IconCheck size={18} />,
    ability: { allowed: true },
    note: 'optional',
    noteHelp: 'Northwind reads this.',
    confirm: 'Approve and protect',
    consequences: () => [
      'Protects Northwind until 21 Feb 2026',
      '8% registration discount is frozen',
      'Tells 2 people',
    ],
  },
  {
    id: 'return',
    label: 'Return for information',
    keys: 'i',
    tone: 'amber',
    icon: <IconArrowBackUp size={18} />,
    ability: { allowed: true },
    note: 'required',
    noteHelp: 'What do you need to know?',
    confirm: 'Return',
    consequences: () => ['The clock stops until Northwind answers'],
  },
  {
    id: 'reject',
    label: 'Reject',
    keys: 'r',
    tone: 'red',
    icon: <IconX size={18} />,
    ability: { allowed: true },
    reasons: [
      { value: 'existing', label: 'Existing customer' },
      { value: 'pipeline', label: 'Already in our pipeline' },
      { value: 'other', label: 'Protected for another partner' },
      { value: 'thin', label: 'Not enough information' },
    ],
    note: 'optional',
    noteHelp: 'Northwind reads this.',
    confirm: 'Reject',
    consequences: (choice) => [
      choice.reason === 'thin' ? 'Northwind may submit again' : 'Final: Northwind cannot submit this again',
      'Tells 2 people',
    ],
  },
  {
    id: 'revoke',
    label: 'Revoke',
    keys: 'v',
    tone: 'red',
    icon: <IconX size={18} />,
    ability: { allowed: false, reason: 'Only an approved registration can be revoked' },
    confirm: 'Revoke',
    consequences: () => [],
  },
];

function GalleryDecision() {
  return (
    <div style={{ padding: '16px 24px 40px', maxWidth: 1400 }}>
      <Group gap="xs" mb="md">
        <Title order={1}>Ostsee Versorgungsbetriebe mbH & Co. KG</Title>
        <StateBadge state="in_review" />
        <Clock due={due} />
      </Group>
      <Decision
        question="Protect Northwind Resellers?"
        onDecide={async () => showUndo({ message: 'Approved. Northwind is told.', undo: () => {} })}
        evidence={<Evidence />}
        options={OPTIONS}
      />
      <Text mt="xl" size="sm" c="dimmed">
        Keys: a, i, r choose; Ctrl-Enter confirms.
      </Text>
    </div>
  );
}

function Evidence() {
  return (
    <>
      <Match />
      <FactSection title="Registration">
        <Fact label="Amount">
          <MoneyText money={{ minor: 12_480_000, currency: 'EUR' }} />
        </Fact>
        <Fact label="Close date">28 Feb 2026</Fact>
        <Fact label="Products">Enterprise plan, 40 seats</Fact>
        <Fact label="Contact">Henrik Paulsen</Fact>
      </FactSection>
      <FactSection title="Northwind Resellers">
        <Fact label="Tier">Gold</Fact>
        <Fact label="Registered this year">31, of which 14 won</Fact>
        <Fact label="Days to close">54 on average</Fact>
        <Fact label="Open now">6</Fact>
      </FactSection>
    </>
  );
}

function Match() {
  return (
    <section>
      <Title order={2} mb="xs">
        Conflict: one likely match
      </Title>
      <Stack gap="sm">
        <Group justify="space-between">
          <TextLink to="/gallery/console/record">Ostsee Versorgung GmbH</TextLink>
          <Group gap="md">
            <StateBadge state="conflict" label="Likely the same" />
            <Why
              of="score 92"
              verdict="92 of 100"
              clauses={[{ text: 'Same registrable domain', effect: 'for', weight: '+6.2' }]}
            >
              92
            </Why>
          </Group>
        </Group>
        <ClauseList
          clauses={[
            { text: 'Same registrable domain (ostsee-versorgung.example)', effect: 'for', weight: '+6.2' },
            { text: 'Names agree in both rare words', effect: 'for', weight: '+4.1' },
            { text: 'Different city: Rostock and Hamburg', effect: 'against', weight: '−1.3' },
          ]}
        />
      </Stack>
    </section>
  );
}
