import { Menu, Stack, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { definePage } from '../page.tsx';
import { History } from './History.tsx';
import { AbilityButton } from '../ui/actions/AbilityButton.tsx';
import { confirm } from '../ui/actions/confirmation.ts';
import { showSuccess } from '../ui/feedback/toast.tsx';
import { Why } from '../ui/explain/Why.tsx';
import { TextLink } from '../ui/link/links.tsx';
import { Fact, FactSection } from '../ui/record/Facts.tsx';
import { FactEditor } from '../ui/record/FactEditor.tsx';
import { RecordPage } from '../ui/record/RecordPage.tsx';
import { Banner } from '../ui/state/Banner.tsx';
import { StateBadge } from '../ui/state/StateBadge.tsx';
import { Clock } from '../ui/text/Clock.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { MoneyText } from '../ui/text/MoneyText.tsx';

export default definePage({ Page: GalleryRecord });

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

function GalleryRecord() {
  return (
    <RecordPage
      title="Ostsee Versorgungsbetriebe mbH & Co. KG"
      reference="D-10482"
      back={{ to: '/gallery/console/list', label: 'Back to the list' }}
      state={<StateBadge state="in_review" />}
      owner={<span>Owner Ada Brandt</span>}
      clock={<Clock due={hours(11)} since={hours(-37)} />}
      primary={<Primary />}
      more={<More />}
      banner={<ConflictBanner />}
      facts={<Facts />}
      timeline={<History />}
    />
  );
}

function Primary() {
  return (
    <>
      <AbilityButton
        ability={{ allowed: true }}
        shortcut="a"
        shortcutLabel="Decide"
        onClick={() => showSuccess('Approved, protected until 21 Feb')}
      >
        Decide
      </AbilityButton>
      <AbilityButton variant="default" ability={{ allowed: false, reason: 'Only after approval' }}>
        Extend
      </AbilityButton>
    </>
  );
}

function More() {
  return (
    <>
      <Menu.Item>Assign to somebody else</Menu.Item>
      <Menu.Item
        c="var(--tone-red-text)"
        onClick={() =>
          void confirm({
            title: 'Revoke the protection of D-10482?',
            consequences: [
              'Northwind loses the protection today',
              'The 8 % discount no longer applies',
              '3 people are told',
            ],
            confirm: 'Revoke',
            danger: true,
          })
        }
      >
        Revoke
      </Menu.Item>
    </>
  );
}

function ConflictBanner() {
  return (
    <Banner
      tone="violet"
      icon={<IconAlertTriangle size={18} />}
      title="One possible conflict"
      action={<TextLink to="/gallery/console/decision">See the evidence</TextLink>}
    >
      An open opportunity of your own sales team looks like the same customer.
    </Banner>
  );
}

function CustomerFacts() {
  return (
    <FactSection title="Customer">
      <Fact label="Name">Ostsee Versorgungsbetriebe mbH & Co. KG</Fact>
      <Fact label="Domain">ostsee-versorgung.example</Fact>
      <Fact label="Country">Germany</Fact>
      <Fact
        label="Contact"
        edit={(close) => (
          <FactEditor
            value="Henrik Paulsen"
            onClose={close}
            onSave={async (value) => value}
            field={(value, change) => (
              <TextInput
                aria-label="Contact"
                value={value}
                data-autofocus
                onChange={(event) => change(event.currentTarget.value)}
              />
            )}
          />
        )}
      >
        Henrik Paulsen
      </Fact>
      <Fact label="Conflict score">
        <Why
          of="score 92"
          verdict="Likely the same organisation, 92 of 100"
          clauses={[
            { text: 'Same registrable domain', effect: 'for', weight: '+6.2' },
            { text: 'Names agree in both rare words', effect: 'for', weight: '+4.1' },
            { text: 'Different city (Rostock, Hamburg)', effect: 'against', weight: '−1.3' },
            { text: 'No registry number on either side', effect: 'neutral' },
          ]}
          source="Matching rules of 3 March 2026"
        >
          92
        </Why>
      </Fact>
    </FactSection>
  );
}

function DealFacts() {
  return (
    <FactSection title="Deal">
      <Fact label="Amount">
        <MoneyText money={{ minor: 12_480_000, currency: 'EUR' }} />
      </Fact>
      <Fact label="Close date">
        <DateText value="2026-02-28" />
      </Fact>
      <Fact label="Sales stage">Proposal (60%)</Fact>
      <Fact label="Registration discount">8%, frozen at approval</Fact>
      <Fact label="Partner">
        <TextLink to="/gallery/console">Northwind Resellers</TextLink>
      </Fact>
      <Fact label="Evidence">{null}</Fact>
      <Fact label="What they need" wide>
        Replacement of the on-premise document store in three plants, with a rollout in two waves and training for about
        120 people.
      </Fact>
    </FactSection>
  );
}

function ProtectionFacts() {
  return (
    <FactSection title="Protection">
      <Fact label="Until">
        <Stack gap={0}>
          <DateText value="2026-05-21" />
          <Clock due={hours(24 * 60)} kind="protection" />
        </Stack>
      </Fact>
      <Fact label="Rule">Gold: 90 days</Fact>
    </FactSection>
  );
}

function Facts() {
  return (
    <>
      <CustomerFacts />
      <DealFacts />
      <ProtectionFacts />
    </>
  );
}
