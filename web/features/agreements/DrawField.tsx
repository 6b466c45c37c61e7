import { Button, Group, Input } from '@mantine/core';
import { useRef } from 'react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Agreement.module.css';

const WIDTH = 600;
const HEIGHT = 200;
const MOST = 19_000;

export interface DrawFieldProps {
  /** SVG path in a box of 600 by 200. */
  value: string;
  name: string;
  onChange: (path: string) => void;
}

/** A field to draw in with finger, pen or mouse. Without any of them a stroke is made by a button. */
export function DrawField({ value, name, onChange }: DrawFieldProps) {
  const { t } = useTranslation();
  const path = useRef(value);
  const pointOf = (event: PointerEvent<SVGSVGElement>): string => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = Math.round(((event.clientX - box.left) / box.width) * WIDTH);
    const y = Math.round(((event.clientY - box.top) / box.height) * HEIGHT);
    return `${Math.max(0, Math.min(WIDTH, x))} ${Math.max(0, Math.min(HEIGHT, y))}`;
  };
  const add = (command: 'M' | 'L', event: PointerEvent<SVGSVGElement>) => {
    if (path.current.length > MOST) return;
    path.current += `${command}${pointOf(event)} `;
    onChange(path.current.trim());
  };
  const set = (text: string) => {
    path.current = text;
    onChange(text);
  };
  // A plain stroke as long as the name, for whoever cannot draw.
  const stroke = () => set(`M20 150 L${Math.min(580, 60 + name.length * 16)} 150`);
  return (
    <Input.Wrapper label={t('agreements.sign.drawn')} description={t('agreements.sign.drawn_help')} required>
      <svg
        className={classes.pad}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t(value ? 'agreements.sign.drawn_done' : 'agreements.sign.drawn_empty')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          add('M', event);
        }}
        onPointerMove={(event) => event.buttons === 1 && add('L', event)}
      >
        <path d={value} />
      </svg>
      <Group gap="xs" mt="xs">
        <Button variant="default" size="xs" onClick={() => set('')}>
          {t('agreements.sign.clear')}
        </Button>
        <Button variant="default" size="xs" onClick={stroke}>
          {t('agreements.sign.stroke')}
        </Button>
      </Group>
    </Input.Wrapper>
  );
}
