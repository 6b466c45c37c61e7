import type { Ctx } from '../../../kit/context.ts';
import { notFound } from '../../../kit/errors.ts';
import { mount, type Mounted } from '../../../kit/http.ts';
import type { Catalogue } from '../../../kit/rules/catalogue.ts';
import type { Catalogues } from '../catalogues.ts';
import { checkedRule } from './check.ts';
import { ruleContract } from './contract.ts';

const attributesOf = (catalogue: Catalogue) =>
  Object.entries(catalogue).map(([name, { type, label, options }]) => ({
    name,
    type,
    label,
    options: options ? options.map((option) => ({ ...option })) : null,
  }));

/** Endpoints of rules over the catalogues of all modules. */
export function rules(catalogues: Catalogues): Mounted {
  const catalogueOf = async (ctx: Ctx, name: string): Promise<Catalogue> => {
    const provide = Object.hasOwn(catalogues, name) ? catalogues[name] : undefined;
    if (!provide) throw notFound();
    return provide(ctx);
  };
  return mount(ruleContract, {
    listRuleCatalogues: async (ctx) => {
      const items = [];
      // One after the other: they share the transaction's only connection.
      for (const [name, provide] of Object.entries(catalogues)) {
        items.push({ name, attributes: attributesOf(await provide(ctx)) });
      }
      return { items };
    },
    checkRule: async (ctx, { params, body }) =>
      checkedRule(ctx, body.rule, body.cases, await catalogueOf(ctx, params.catalogue)),
  });
}
