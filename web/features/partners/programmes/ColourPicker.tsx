import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconAward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TONES } from '../../../../server/modules/partners/contract.ts';
import { toneStyle } from '../../../ui/state/toneStyle.ts';
import type { Tier } from '../api.ts';
import classes from './TierTable.module.css';

/** The medal of a tier is the button that changes its colour. */
export function ColourPicker({ tier, onPick }: { tier: Tier; onPick: (colour: Tier['colour']) => void }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('partners.programmes.colour_of', { tier: tier.name })}>
          <IconAward size={17} stroke={1.75} color={`var(--tone-${tier.colour}-solid)`} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {TONES.map((colour) => (
          <Menu.Item
            key={colour}
            leftSection={<span className={classes.swatch} style={toneStyle(colour)} />}
            rightSection={colour === tier.colour ? <IconCheck size={14} /> : null}
            aria-current={colour === tier.colour}
            onClick={() => onPick(colour)}
          >
            {t(`partners.programmes.colour.${colour}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
