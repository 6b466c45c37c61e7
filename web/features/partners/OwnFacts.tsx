import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { useData } from '../../page.tsx';
import { OwnFactSections } from '../../ui/fields/OwnFactSections.tsx';
import { textSurroundings } from '../../ui/fields/ownFields.ts';
import { useInlineEdit } from '../../ui/record/useInlineEdit.ts';
import { useSession } from '../session/session.ts';
import type { Partner } from './api.ts';
import { ownFormQuery } from './ownForm.ts';

/** The vendor's own fields of a partner. */
export function OwnFacts({ partner }: { partner: Partner }) {
  const { tenant } = useSession();
  const definition = useData(ownFormQuery).form?.definition;
  const save = useInlineEdit(partnersContract.updatePartner, { partnerId: partner.id }, partner);
  if (!definition) return null;
  return (
    <OwnFactSections
      definition={definition}
      values={partner.custom}
      surroundings={textSurroundings({
        'partner.type': partner.type,
        'partner.status': partner.status,
        'partner.country': partner.country,
      })}
      ability={partner.abilities['partner.update']}
      onSave={(custom) => save({ custom })}
      currency={tenant.currency}
    />
  );
}
