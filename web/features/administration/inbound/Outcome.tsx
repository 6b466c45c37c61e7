import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InboundMail } from '../../../../server/modules/intake/contract.ts';

/** What became of a mail and why, in words. A draft is its writer's own: it is named, not opened. */
export function Outcome({ of }: { of: InboundMail }) {
  const { t } = useTranslation();
  const words = () => {
    if (of.reason) return t(`administration.inbound.reason.${of.reason}`, { defaultValue: of.reason });
    if (of.state === 'unconfirmed') return t('administration.inbound.asked');
    if (of.state !== 'drafted') return '–';
    const lacks = of.missing.length;
    return lacks === 0 ? t('administration.inbound.complete') : t('administration.inbound.lacks', { count: lacks });
  };
  return (
    <Text span size="sm">
      {words()}
      {of.leftOut.length > 0 && ` · ${t('administration.inbound.left_out', { count: of.leftOut.length })}`}
    </Text>
  );
}
