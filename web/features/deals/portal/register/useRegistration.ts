/** Everything behind the registration form: its values, the draft on the server, the note on this device. */
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import type { FormDefinition } from '../../../../../server/kit/forms/definition.ts';
import { call } from '../../../../api/call.ts';
import { knownValues, ownErrors } from '../../../../ui/fields/ownFields.ts';
import { fieldErrors } from '../../../../ui/feedback/words.ts';
import { useAutosave } from '../../../../ui/form/useAutosave.ts';
import type { Autosaving } from '../../../../ui/form/useAutosave.ts';
import { today } from '../../../../ui/list/spec.ts';
import { keepDeal } from '../api.ts';
import { surroundingsOf } from './custom.ts';
import { dropNote, keepNote, onTop, restored } from './backup.ts';
import { Draft } from './draft.ts';
import type { DraftServer, Trouble } from './draft.ts';
import { LiveValues } from './live.ts';
import { missingIn, wrongIn } from './missing.ts';
import { fieldOf, valuesOf } from './values.ts';
import type { ChangeSchema, RegistrationValues } from './values.ts';

export type RegistrationForm = UseFormReturnType<RegistrationValues>;

export interface RegistrationStart {
  /** The registration to go on with; null for a new one. */
  deal: Deal | null;
  membershipId: string;
  /** Vendor staff say for whom they register; null for a partner's own people. */
  forPartner: string | null;
  schema: ChangeSchema;
  country: string | null;
  dealTypeId: string | null;
  byProducts: boolean;
  /** The tenant's own fields, as they are published; null when there are none. */
  definition: FormDefinition | null;
  /** The draft exists now. */
  onCreated: (deal: Deal) => void;
}

export interface Registration {
  form: RegistrationForm;
  live: LiveValues<RegistrationValues>;
  draft: Draft;
  /** As the server has it; null until there is a draft. */
  deal: Deal | null;
  /** A draft is saved as it is typed. What the vendor has seen already changes only when it is sent again. */
  savesAsTyped: boolean;
  saving: Autosaving<RegistrationValues>;
  trouble: Trouble | null;
  /** Saves everything now. Resolves with the registration, or undefined when something could not be saved. */
  saveAll: () => Promise<Deal | undefined>;
  /** The registration's id; makes the draft if there is none yet, for files that come before the first word. */
  ensureDeal: () => Promise<string | undefined>;
  /** Goes on from what somebody else has saved, with what was typed here on top of it. */
  adopt: (theirs: Deal) => void;
  /** Nothing of this registration is to be kept on this device any more. */
  forget: () => void;
}

const serverFor = (partnerId: string | null): DraftServer => ({
  create: (body, idempotencyKey) =>
    call(dealsContract.createDeal, { body: partnerId ? { ...body, partnerId } : body }, { idempotencyKey }),
  update: (deal, change) =>
    call(dealsContract.updateDeal, { params: { dealId: deal.id }, body: change }, { ifMatch: deal }),
});

/** Binds form, draft and note together. Mount it once per registration (`key`). */
export function useRegistration(start: RegistrationStart): Registration {
  const { membershipId } = start;
  const [deal, setDeal] = useState(start.deal);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [unsaved] = useState(() => restored(membershipId, start.deal?.id, savedValues(start, start.deal)));
  const [live] = useState(() => new LiveValues(unsaved ?? savedValues(start, start.deal)));
  const form = useRegistrationForm(live, start, (values) => changed(values));
  const keep = useSavedDeal(start, setDeal);
  const latest = useRef({ form, keep });
  useEffect(() => {
    latest.current = { form, keep };
  });
  const [draft] = useState(
    () =>
      new Draft({
        deal: start.deal,
        schema: start.schema,
        server: serverFor(start.forPartner),
        onTrouble: setTrouble,
        onSaved: (saved) => latest.current.keep(saved),
        onRefused: (problem) => {
          const { form: now } = latest.current;
          now.setErrors({ ...now.errors, ...fieldErrors(problem, fieldOf) });
        },
      }),
  );
  const note = (values: RegistrationValues) => {
    if (draft.holds(values) && values.answer === '') dropNote(membershipId, draft.deal?.id);
    else keepNote(membershipId, draft.deal?.id, { base: savedValues(start, draft.deal), values });
    if (draft.deal) dropNote(membershipId, undefined);
  };
  const saving = useAutosave<RegistrationValues>((values) => draft.save(values).finally(() => note(live.get())));
  const savesAsTyped = deal === null || deal.status === 'draft';
  function changed(values: RegistrationValues): void {
    live.set(values);
    note(values);
    if (savesAsTyped) saving.change(values);
  }
  useEffect(() => {
    // What was left unsaved the last time goes out now, without waiting for the next letter.
    if (unsaved && savesAsTyped) saving.change(unsaved);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the form is shown
  }, []);
  const store = async (force: boolean) => {
    await saving.flush();
    await draft.save(live.get(), force);
    note(live.get());
    return draft.deal ?? undefined;
  };
  return {
    form,
    live,
    draft,
    deal,
    savesAsTyped,
    saving,
    trouble,
    saveAll: async () => ((await store(true)) && draft.holds(live.get()) ? draft.deal! : undefined),
    ensureDeal: async () => draft.deal?.id ?? (await store(true))?.id,
    adopt: (theirs) => {
      const merged = onTop(savedValues(start, theirs), savedValues(start, draft.deal), live.get());
      draft.rebase(theirs);
      form.setValues(merged);
    },
    forget: () => {
      dropNote(membershipId, undefined);
      dropNote(membershipId, draft.deal?.id);
    },
  };
}

/** The form as it is saved; an empty one in the firm's own country while there is nothing. */
function savedValues({ definition, ...start }: RegistrationStart, deal: Deal | null): RegistrationValues {
  const values = valuesOf(deal, start);
  return { ...values, custom: definition ? knownValues(definition, values.custom) : {} };
}

function useRegistrationForm(
  live: LiveValues<RegistrationValues>,
  { definition, schema }: Pick<RegistrationStart, 'definition' | 'schema'>,
  onChange: (values: RegistrationValues) => void,
) {
  const { t } = useTranslation();
  return useForm<RegistrationValues>({
    mode: 'uncontrolled',
    initialValues: live.get(),
    validateInputOnBlur: true,
    validate: (values) => {
      const missing = Object.entries(missingIn(values, today())).map(([path, key]) => [
        path,
        t(`deals.portal.missing.${key}`),
      ]);
      return {
        ...Object.fromEntries(missing),
        ...wrongIn(schema, values),
        ...(definition ? ownErrors(definition, values.custom, surroundingsOf(values)) : {}),
      };
    },
    onValuesChange: onChange,
  });
}

/** Puts the saved registration into the cache; lists and the start page read it again when they are shown next. */
function useSavedDeal(start: RegistrationStart, setDeal: (deal: Deal) => void): (deal: Deal) => void {
  const client = useQueryClient();
  const known = useRef(start.deal?.id);
  return (saved) => {
    for (const tag of ['deals', 'home']) void client.invalidateQueries({ queryKey: [tag], refetchType: 'none' });
    keepDeal(client, saved);
    setDeal(saved);
    if (known.current === saved.id) return;
    known.current = saved.id;
    start.onCreated(saved);
  };
}
