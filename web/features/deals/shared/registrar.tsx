/** Who registers: a partner's own people in the portal, or vendor staff for a partner in the console. */
import { createContext, useContext } from 'react';
import { paths } from '../../../paths.ts';
import { useSession } from '../../session/session.ts';

export interface Registrar {
  /** The firm whose registration it will be. */
  partnerId: string;
  /** Vendor staff register in the partner's name: the server is told for whom. */
  onBehalf: boolean;
  /** Catalogue that speaks to whoever registers; what both sides read alike stands in `deals.portal`. */
  words: 'deals.portal' | 'deals.console.register';
  dealPath: (dealId: string) => string;
  listPath: () => string;
}

const Context = createContext<Registrar | null>(null);

/** Makes vendor staff the registrar of a partner for the form inside. */
export const OnBehalf = Context.Provider;

/** The registrar of vendor staff who register for a partner. */
export const onBehalfOf = (partnerId: string): Registrar => ({
  partnerId,
  onBehalf: true,
  words: 'deals.console.register',
  dealPath: paths.console.deal,
  listPath: paths.console.deals,
});

/** Who registers here; without anybody named, it is the firm of the person who is signed in. */
export function useRegistrar(): Registrar {
  const named = useContext(Context);
  const { active } = useSession();
  return (
    named ?? {
      partnerId: active.partnerId ?? '',
      onBehalf: false,
      words: 'deals.portal',
      dealPath: paths.portal.deal,
      listPath: paths.portal.deals,
    }
  );
}
