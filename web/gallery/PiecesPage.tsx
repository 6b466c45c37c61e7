import { Button, Group, Stack, Title } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { definePage } from '../page.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { ProgressTask } from '../ui/feedback/ProgressTask.tsx';
import { showSuccess, showUndo } from '../ui/feedback/toast.tsx';
import { StatRow, StatTile } from '../ui/figures/StatTile.tsx';
import { Banner } from '../ui/state/Banner.tsx';
import { StateBadge } from '../ui/state/StateBadge.tsx';
import { STATES } from '../ui/state/states.ts';
import { Clock } from '../ui/text/Clock.tsx';

export default definePage({ Page: PiecesPage });

const to = '/gallery/console/list';
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

function PiecesPage() {
  return (
    <Stack p="lg" gap="xl" maw={1200}>
      <Title order={1}>3 registrations wait for you, the oldest for 1 d 4 h</Title>
      <Tiles />
      <Group gap="xs">
        {Object.keys(STATES).map((state) => (
          <StateBadge key={state} state={state} />
        ))}
      </Group>
      <Group gap="xl">
        <Clock due={hours(40)} since={hours(-8)} />
        <Clock due={hours(5)} since={hours(-43)} />
        <Clock due={hours(-3)} />
        <Clock due={hours(24 * 61)} kind="protection" />
        <StateBadge state="approved" variant="plain" />
        <StateBadge state="conflict" variant="plain" />
      </Group>
      <Banners />
      <ProgressTask
        title="Importing accounts-2026.csv"
        status="running"
        done={214_300}
        total={1_000_000}
        onCancel={() => {}}
      />
      <ProgressTask
        title="Importing partners.csv"
        status="failed"
        done={58}
        total={60}
        result={
          <Button size="compact-xs" variant="default" leftSection={<IconDownload size={14} />}>
            2 rows with errors
          </Button>
        }
      />
      <Group>
        <Button onClick={() => showSuccess('Approved, protected until 21 Feb')}>Primary</Button>
        <Button variant="default" onClick={() => showUndo({ message: 'Rejected D-10482', undo: () => {} })}>
          Secondary
        </Button>
        <Button variant="light">Light</Button>
        <Button variant="subtle">Subtle</Button>
        <Button color="red">Reject</Button>
        <Button disabled>Disabled</Button>
      </Group>
      <Nothing />
    </Stack>
  );
}

function Tiles() {
  return (
    <StatRow>
      <StatTile
        label="Waiting for you"
        value="3"
        unit="registrations"
        period="now"
        change={{ words: '2 more than yesterday', direction: 'up', good: false }}
        to={to}
      />
      <StatTile
        label="Answered in time"
        value="96%"
        period="last 30 days"
        change={{ words: '+4 points', direction: 'up', good: true }}
        to={to}
      />
      <StatTile
        label="Protected pipeline"
        value="€4.2M"
        unit="in 61 deals"
        period="closing this quarter"
        change={{ words: 'unchanged', direction: 'same' }}
        to={to}
      />
      <StatTile label="Expiring" value="7" unit="protections" period="next 14 days" to={to} />
    </StatRow>
  );
}

function Banners() {
  return (
    <Stack gap="xs">
      <Banner tone="green" icon={<IconShieldCheck size={18} />} title="Protected until 21 May 2026">
        Your 8% discount is frozen for this deal.
      </Banner>
      <Banner
        tone="amber"
        icon={<IconAlertTriangle size={18} />}
        title="Returned to you"
        action={
          <Button size="compact-sm" variant="default">
            Answer
          </Button>
        }
      >
        Aurora asks: which plant is this about?
      </Banner>
    </Stack>
  );
}

function Nothing() {
  return (
    <EmptyState
      icon={<IconShieldCheck size={22} />}
      title="No registrations yet"
      example="For instance: Northwind registers Contoso, 40 seats, €48,000"
      action={<Button>Register a deal</Button>}
    >
      A registered deal is yours: once approved, nobody else gets the partner price for this customer.
    </EmptyState>
  );
}
