import type { Ctx } from '../../kit/context.ts';
import type { Catalogue } from '../../kit/rules/catalogue.ts';

/** Attribute catalogues by name. Some depend on the vendor's own lists, so each is made for its reader. */
export type Catalogues = Readonly<Record<string, (ctx: Ctx) => Catalogue | Promise<Catalogue>>>;
