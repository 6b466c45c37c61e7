import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '@tanstack/react-router';
import { agreementsContract } from '../../../server/modules/agreements/contract.ts';
import type { Agreement } from '../../../server/modules/agreements/contract.ts';
import { useCommand } from '../../api/command.ts';
import { paths } from '../../paths.ts';
import { confirm } from '../../ui/actions/confirmation.ts';
import type { Ending } from './EndDialog.tsx';

/** What the vendor can do next with an agreement. */
export function VendorSteps({ one, onEnd }: { one: Agreement; onEnd: (ending: Ending) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = { params: { agreementId: one.id } };
  const sign = useCommand(agreementsContract.countersignAgreement, { success: t('agreements.said.countersign') });
  const remind = useCommand(agreementsContract.remindOfAgreement, { success: t('agreements.said.remind') });
  const renew = useCommand(agreementsContract.renewAgreement, {
    success: t('agreements.said.renew'),
    onDone: ({ id }) => navigate({ to: paths.console.agreement(id) }),
  });
  async function countersign(): Promise<void> {
    const consequences = [one.consent, t('agreements.countersign_consequence')];
    if (await confirm({ title: t('agreements.countersign'), consequences, confirm: t('agreements.countersign') }))
      await sign.run(input);
  }
  const { abilities } = one;
  return (
    <>
      {abilities.countersign.allowed && (
        <Button loading={sign.pending} onClick={() => void countersign()}>
          {t('agreements.countersign')}
        </Button>
      )}
      {abilities.remind.allowed && (
        <Button variant="default" loading={remind.pending} onClick={() => void remind.run(input)}>
          {t('agreements.remind')}
        </Button>
      )}
      {abilities.renew.allowed && (
        <Button variant="default" loading={renew.pending} onClick={() => void renew.run(input)}>
          {t('agreements.renew')}
        </Button>
      )}
      {(abilities.withdraw.allowed || abilities.terminate.allowed) && (
        <Menu>
          <Menu.Target>
            <Button variant="default">{t('agreements.end')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {abilities.withdraw.allowed && (
              <Menu.Item onClick={() => onEnd('withdraw')}>{t('agreements.ending.withdraw')}</Menu.Item>
            )}
            {abilities.terminate.allowed && (
              <Menu.Item onClick={() => onEnd('terminate')}>{t('agreements.ending.terminate')}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
