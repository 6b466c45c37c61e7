import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconArrowsLeftRight, IconCircleX, IconDownload, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { specialPricesContract } from '../../../server/modules/special-prices/contract.ts';
import type { SpecialPrice, SpecialPriceAction } from '../../../server/modules/special-prices/contract.ts';
import { addressOf } from '../../api/address.ts';
import { useCommand } from '../../api/command.ts';
import { paths } from '../../paths.ts';
import { AbilityButton } from '../../ui/actions/AbilityButton.tsx';
import { usePaletteActions } from '../../ui/palette/store.ts';
import type { DialogName } from './PriceDialogs.tsx';
import { STALE } from './queries.ts';

interface PriceActionsProps {
  request: SpecialPrice;
  onOpen: (dialog: DialogName) => void;
}

/** The next step, and the answer that is the alternative to it. What is not possible now is left out. */
const FIRST: readonly { step: DialogName; key: string; second?: true }[] = [
  { step: 'approve', key: 'a' },
  { step: 'counter', key: 'o', second: true },
  { step: 'accept', key: 'a' },
  { step: 'askAgain', key: 'o', second: true },
  { step: 'consume', key: 'u' },
];

/** Buttons of the steps that are next, with their keys. */
export function PriceActions({ request, onOpen }: PriceActionsProps) {
  const { t } = useTranslation();
  const next = FIRST.filter(({ step }) => request.abilities[step].allowed);
  return next.map(({ step, key, second }) => (
    <AbilityButton
      key={step}
      ability={request.abilities[step]}
      shortcut={key}
      shortcutLabel={t(`prices.step.${step}.do`)}
      {...(second ? { variant: 'default' } : {})}
      onClick={() => onOpen(step)}
    >
      {t(`prices.step.${step}.do`)}
    </AbilityButton>
  ));
}

interface Step {
  id: SpecialPriceAction;
  icon: ReactNode;
  run: () => void;
}

/** Everything else that is possible now, in the menu and in the palette. */
export function useMoreSteps(request: SpecialPrice, onOpen: (dialog: DialogName) => void): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const discard = useCommand(specialPricesContract.deleteSpecialPrice, {
    refresh: STALE,
    success: t('prices.done.delete'),
    onDone: () => void navigate({ to: paths.portal.specialPrices() }),
  });
  const params = { requestId: request.id };
  const steps: Step[] = [
    { id: 'decline', icon: <IconCircleX size={16} />, run: () => onOpen('decline') },
    { id: 'refuse', icon: <IconArrowsLeftRight size={16} />, run: () => onOpen('refuse') },
    { id: 'withdraw', icon: <IconArrowBackUp size={16} />, run: () => onOpen('withdraw') },
    { id: 'delete', icon: <IconTrash size={16} />, run: () => void discard.run({ params }) },
  ];
  const possible = steps.filter(({ id }) => request.abilities[id].allowed);
  usePaletteActions(
    possible.map(({ id, icon, run }) => ({
      id: `price-${id}`,
      label: t(`prices.step.${id}.do`),
      group: 'action',
      icon,
      run,
    })),
  );
  if (possible.length === 0) return undefined;
  return possible.map(({ id, icon, run }) => (
    <Menu.Item key={id} leftSection={icon} onClick={run} c="var(--tone-red-text)">
      {t(`prices.step.${id}.do`)}
    </Menu.Item>
  ));
}

/** The approved price as a file to pass on. */
export function QuoteButton({ request }: { request: SpecialPrice }) {
  const { t } = useTranslation();
  if (request.priceNumber === null) return null;
  const href = addressOf(specialPricesContract.downloadSpecialPriceQuote, { params: { requestId: request.id } });
  return (
    <Button component="a" href={href} download size="xs" variant="default" leftSection={<IconDownload size={14} />}>
      {t('prices.quote')}
    </Button>
  );
}
