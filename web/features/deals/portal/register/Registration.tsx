import { Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../../../server/kit/forms/definition.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import type { DealType } from '../api.ts';
import { useShortcuts } from '../../../../ui/keys/useShortcuts.ts';
import { SavedNote } from '../../../../ui/form/SavedNote.tsx';
import { useTitle } from '../../../../ui/page/useTitle.ts';
import { useSession } from '../../../session/session.ts';
import { SeatsNote } from '../../protection/SeatsNote.tsx';
import { useRegistrar } from '../../shared/registrar.tsx';
import { dealQuery } from '../api.ts';
import { DeleteDraft } from './DeleteDraft.tsx';
import { Question } from './Question.tsx';
import classes from './Registration.module.css';
import { RegistrationFields } from './RegistrationFields.tsx';
import { Review } from './Review.tsx';
import { TroubleBanner } from './TroubleBanner.tsx';
import { useConflictCheck } from './useConflictCheck.ts';
import { useRegistration } from './useRegistration.ts';
import type { Registration as Bound } from './useRegistration.ts';
import { useSubmission } from './useSubmission.ts';
import type { ChangeSchema } from './values.ts';

/** What the page has loaded for the form. */
export interface RegistrationData {
  deal: Deal | null;
  types: readonly DealType[];
  schema: ChangeSchema;
  definition: FormDefinition | null;
  currencies: readonly [string, ...string[]];
  hasProducts: boolean;
  country: string | null;
}

interface RegistrationProps {
  data: RegistrationData;
  /** `review` while the last look is open; a place in the history, so that Back leads to the form. */
  step: string | undefined;
  onStep: (step: 'review' | undefined) => Promise<void>;
  onCreated: (deal: Deal) => void;
  /** Begins again from what the server has. */
  onReload: () => void;
}

/** Registering a deal, from the first letter to the button that sends it. */
export function Registration({ data, step, onStep, onCreated, onReload }: RegistrationProps) {
  const { t } = useTranslation();
  const { active } = useSession();
  const registrar = useRegistrar();
  const registration = useRegistration({
    deal: data.deal,
    // Notes on this device are kept apart: one per partner that vendor staff register for.
    membershipId: registrar.onBehalf ? `${active.id}.${registrar.partnerId}` : active.id,
    forPartner: registrar.onBehalf ? registrar.partnerId : null,
    schema: data.schema,
    country: data.country,
    dealTypeId: data.types[0]?.id ?? null,
    byProducts: data.hasProducts,
    definition: data.definition,
    onCreated,
  });
  const check = useConflictCheck(registration.live, data.schema, registration.deal?.id);
  const review = useReview(step, onStep);
  const { send, sending } = useSubmission(registration, review.close);
  const begun = registrar.onBehalf && registration.savesAsTyped;
  const title = begun ? 'deals.console.register.title' : titleOf(registration);
  useTitle(t(title));
  useReviewKey(registration, review.open);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <Title order={1} className={classes.title}>
            {t(title)}
          </Title>
          <Text c="dimmed" mt={4}>
            {t(registration.savesAsTyped ? 'deals.portal.register.lead' : 'deals.portal.register.lead_again')}
          </Text>
        </div>
        <div className={classes.saved}>
          {registration.savesAsTyped && <SavedNote status={registration.saving.status} />}
          {registration.deal?.status === 'draft' && <DeleteDraft registration={registration} />}
        </div>
      </header>
      {registration.savesAsTyped && <SeatsNote partnerId={registrar.onBehalf ? registrar.partnerId : undefined} />}
      <Trouble registration={registration} onReload={onReload} />
      <div hidden={review.open}>
        {data.deal && !registration.savesAsTyped && <Question registration={registration} deal={data.deal} />}
        <RegistrationFields registration={registration} data={data} check={check} onReview={review.begin} />
      </div>
      {review.open && (
        <Review
          registration={registration}
          types={data.types}
          definition={data.definition}
          check={check}
          sending={sending}
          onSend={() => void send()}
          onBack={review.close}
        />
      )}
    </div>
  );
}

function titleOf({ savesAsTyped, deal }: Bound): string {
  if (savesAsTyped) return 'deals.portal.register.title';
  return deal?.status === 'rejected' ? 'deals.portal.register.title_correct' : 'deals.portal.register.title_answer';
}

/** The form's submission lasts until the review is closed, so that errors found there are summed up on the form again. */
function useReview(step: string | undefined, onStep: RegistrationProps['onStep']) {
  const [finish, setFinish] = useState<(() => void) | null>(null);
  const seen = useRef(false);
  useEffect(() => {
    if (step === 'review') seen.current = true;
    else if (seen.current) {
      seen.current = false;
      finish?.();
      setFinish(null);
    }
  }, [step, finish]);
  return {
    open: step === 'review' && finish !== null,
    begin: async () => {
      const closed = new Promise<void>((resolve) => setFinish(() => resolve));
      await onStep('review');
      await closed;
    },
    close: () => void onStep(undefined),
  };
}

/** Ctrl or ⌘ with Enter goes on to the review from anywhere in the form. */
function useReviewKey({ form }: Bound, reviewing: boolean): void {
  const { t } = useTranslation();
  const run = () => form.getInputNode('customer.name')?.closest('form')?.requestSubmit();
  useShortcuts(
    reviewing ? [] : [{ keys: 'mod+enter', label: t('deals.portal.register.review'), group: 'record', run }],
  );
}

function Trouble({ registration, onReload }: { registration: Bound; onReload: () => void }) {
  const client = useQueryClient();
  const box = useRef<HTMLDivElement>(null);
  const { trouble, draft, adopt, forget } = registration;
  useEffect(() => {
    if (trouble) box.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  if (!trouble) return null;
  const fresh = () => client.fetchQuery({ ...dealQuery(draft.deal!.id), staleTime: 0 });
  return (
    <div ref={box} className={classes.trouble}>
      <TroubleBanner
        trouble={trouble}
        onMine={() => void fresh().then(adopt)}
        onTheirs={() => {
          forget();
          void fresh().then(onReload);
        }}
      />
    </div>
  );
}
