import { Navigate, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useData } from '../../../../page.tsx';
import { useRegistrar } from '../../shared/registrar.tsx';
import { dealQuery } from '../api.ts';
import { Registration } from './Registration.tsx';
import { useRegistrationData } from './load.ts';

interface BoundRegistrationProps {
  /** The registration to begin with; null for a new one. */
  deal: Deal | null;
  search: Record<string, string>;
  onCreated: (deal: Deal) => void;
  onReload: () => void;
}

/** The form with its last look bound to the address. */
export function BoundRegistration({ deal, search, onCreated, onReload }: BoundRegistrationProps) {
  const navigate = useNavigate();
  const { history } = useRouter();
  const data = useRegistrationData(deal);
  const { step, ...rest } = search;
  return (
    <Registration
      data={data}
      step={step}
      onStep={async (next) => {
        if (next) await navigate({ to: '.', search: { ...rest, step: next } });
        else history.back();
      }}
      onCreated={onCreated}
      onReload={onReload}
    />
  );
}

interface ResumedRegistrationProps {
  dealId: string;
  search: Record<string, string>;
  onReload: () => void;
}

/** The form over a registration that exists already. What can no longer be changed is shown instead. */
export function ResumedRegistration({ dealId, ...rest }: ResumedRegistrationProps) {
  const deal = useData(dealQuery(dealId));
  const { dealPath } = useRegistrar();
  const [writable] = useState(deal.abilities.update.allowed);
  if (!writable) return <Navigate to={dealPath(dealId)} replace />;
  return <BoundRegistration deal={deal} onCreated={() => {}} {...rest} />;
}
