import type { Ctx } from '../../../kit/context.ts';
import { notFound } from '../../../kit/errors.ts';
import type { Section } from '../../../kit/forms/definition.ts';
import { fieldStates } from '../../../kit/forms/state.ts';
import { validateValues, type FieldValues } from '../../../kit/forms/values.ts';
import { mount, type Mounted } from '../../../kit/http.ts';
import type { Catalogue } from '../../../kit/rules/catalogue.ts';
import type { Catalogues } from '../catalogues.ts';
import { formContract } from './contract.ts';
import { checkedDefinition, discardDraft, publishDraft, saveDraft } from './forms.ts';
import { presentForm, presentSummary } from './present.ts';
import { selectForm, selectForms, selectOptionalForm } from './queries.ts';

function preview(ctx: Ctx, sections: Section[], values: FieldValues, catalogue: Catalogue) {
  const definition = checkedDefinition(sections, 1, catalogue);
  const surroundings = { catalogue, facts: {}, now: ctx.clock.now() };
  const states = fieldStates(definition, values, surroundings);
  return {
    fields: [...states].map(([key, state]) => ({ key, ...state })),
    errors: validateValues(definition, values, surroundings).errors,
  };
}

/** Endpoints of forms. `kinds` names what forms exist for, each with the attributes that its conditions may look at. */
export function forms(kinds: Catalogues): Mounted {
  const around = async (ctx: Ctx, kind: string): Promise<Catalogue> => {
    const provide = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!provide) throw notFound();
    return provide(ctx);
  };
  const readOne = async (ctx: Ctx, kind: string, state: 'draft' | 'published') => {
    await around(ctx, kind);
    const row = await selectOptionalForm(ctx, kind, state);
    return { form: row ? presentForm(ctx, row) : null };
  };
  return mount(formContract, {
    readForm: (ctx, { params }) => readOne(ctx, params.kind, 'published'),
    readFormVersion: async (ctx, { params }) => presentForm(ctx, await selectForm(ctx, params.formId)),
    listFormVersions: async (ctx, { params, query }) => {
      await around(ctx, params.kind);
      const page = await selectForms(ctx, params.kind, query);
      return { ...page, items: page.items.map(presentSummary) };
    },
    readFormDraft: (ctx, { params }) => readOne(ctx, params.kind, 'draft'),
    saveFormDraft: async (ctx, { params, body, ifMatch }) => {
      const catalogue = await around(ctx, params.kind);
      return presentForm(ctx, await saveDraft(ctx, params.kind, ifMatch, body.sections, catalogue));
    },
    discardFormDraft: async (ctx, { params }) => void (await discardDraft(ctx, params.kind)),
    publishForm: async (ctx, { params, ifMatch }) => {
      const catalogue = await around(ctx, params.kind);
      return presentForm(ctx, await publishDraft(ctx, params.kind, ifMatch!, catalogue));
    },
    previewForm: async (ctx, { params, body }) =>
      preview(ctx, body.sections, body.values, await around(ctx, params.kind)),
  });
}
