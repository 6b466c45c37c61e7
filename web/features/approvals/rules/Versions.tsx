import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { approvalContract } from '../../../../server/kit/approvals/contract.ts';
import type { ApprovalPolicy, PolicyDefinition } from '../../../../server/kit/approvals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { FormSection } from '../../../ui/form/Form.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import classes from './Rules.module.css';

/** Their looks, by states that the product knows. */
const LOOK = { planned: 'pending', in_force: 'active', past: 'inactive', withdrawn: 'withdrawn' } as const;

interface VersionsProps {
  policy: ApprovalPolicy;
  /** Puts an old version into the editor; nothing is saved by it. */
  onLoad: (definition: PolicyDefinition) => void;
}

/** Every version with its day, its author and why it was made. */
export function Versions({ policy, onLoad }: VersionsProps) {
  const { t } = useTranslation();
  const withdraw = useCommand(approvalContract.withdrawApprovalPolicy, { success: t('approvals.versions.withdrawn') });
  if (policy.versions.length === 0) return null;
  return (
    <FormSection title={t('approvals.versions.title')} help={t('approvals.versions.help')}>
      <ul className={classes.versions}>
        {policy.versions.map((version) => (
          <li key={version.number}>
            <StateBadge
              state={LOOK[version.state]}
              label={t(`approvals.versions.state.${version.state}`)}
              variant="tint"
            />
            <VersionWords version={version} />
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onLoad(version.definition)}
              aria-label={t('approvals.versions.load_number', { number: version.number })}
            >
              {t('approvals.versions.load')}
            </Button>
            {version.abilities.withdraw.allowed && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                onClick={() => void withdraw.run({ params: { kind: 'deal', number: version.number } })}
              >
                {t('approvals.versions.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

function VersionWords({ version }: { version: ApprovalPolicy['versions'][number] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { number, startsAt, createdBy, note } = version;
  return (
    <span className={classes.versionWords}>
      {t('approvals.versions.words', { number, moment: format.moment(startsAt), name: createdBy })}
      {note && `: ${note}`}
    </span>
  );
}
