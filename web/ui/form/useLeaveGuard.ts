import { useBlocker } from '@tanstack/react-router';
import i18next from 'i18next';
import { useRef } from 'react';
import { confirm } from '../actions/confirmation.ts';

/**
 * Asks before the page is left while `dirty()` is true, also when the tab is closed. Returns a switch that lets the page
 * go, for the moment of sending.
 */
export function useLeaveGuard(dirty: () => boolean): (allow: boolean) => void {
  const allowed = useRef(false);
  const holds = () => !allowed.current && dirty();
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !holds()) return false;
      const leave = await confirm({
        title: i18next.t('ui.form.leave.title'),
        consequences: [i18next.t('ui.form.leave.consequence')],
        confirm: i18next.t('ui.form.leave.confirm'),
        danger: true,
      });
      return !leave;
    },
    enableBeforeUnload: holds,
  });
  return (allow) => {
    allowed.current = allow;
  };
}
