import { paths } from '../../paths.ts';
import { useSession } from '../session/session.ts';

/** Addresses of the pages of imports in the shell of the person's side. */
export const useImportPaths = () => (useSession().active.side === 'vendor' ? paths.console : paths.portal);
