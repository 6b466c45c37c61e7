import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, FormSection } from '../../../../ui/form/Form.tsx';
import { DealFiles } from '../files/DealFiles.tsx';
import { PasteMail } from '../paste/PasteMail.tsx';
import { shownFor } from './ConflictAnswer.tsx';
import { ContactSection } from './ContactSection.tsx';
import { CustomSections } from './CustomSections.tsx';
import { CustomerSection } from './CustomerSection.tsx';
import { DealSection } from './DealSection.tsx';
import type { RegistrationData } from './Registration.tsx';
import classes from './Registration.module.css';
import { StorySection } from './StorySection.tsx';
import { useLive } from './live.ts';
import type { ConflictCheck } from './useConflictCheck.ts';
import type { Registration } from './useRegistration.ts';

interface RegistrationFieldsProps {
  registration: Registration;
  data: RegistrationData;
  check: ConflictCheck;
  onReview: () => Promise<void>;
}

const ALLOWED = { allowed: true };

/** The form in one column. Its long part unfolds when it is known whether it is worth filling in. */
export function RegistrationFields({ registration, data, check, onReview }: RegistrationFieldsProps) {
  const { t } = useTranslation();
  const unfolding = useUnfolding(registration, check);
  const answers = useLive(registration.live, ({ custom }) => Object.values(custom).filter(Array.isArray).flat());
  return (
    <Form
      form={registration.form}
      guard={false}
      submit={t('deals.portal.register.review')}
      onSubmit={onReview}
      hideSubmit={!unfolding.open}
    >
      {registration.savesAsTyped && <PasteMail registration={registration} />}
      <CustomerSection registration={registration} check={check} />
      {unfolding.open ? (
        <div className={classes.rest}>
          <DealSection registration={registration} {...data} />
          <ContactSection registration={registration} />
          <StorySection registration={registration} />
          {data.definition && <CustomSections registration={registration} definition={data.definition} />}
          <FormSection title={t('deals.portal.section.files')} help={t('deals.portal.section.files_help')}>
            <DealFiles
              dealId={registration.deal?.id}
              dealOf={registration.ensureDeal}
              ability={registration.deal?.abilities.attach ?? ALLOWED}
              except={answers}
            />
          </FormSection>
        </div>
      ) : (
        <Folded shown={unfolding.against} onUnfold={unfolding.unfold} />
      )}
    </Form>
  );
}

/** What is still to come, or the way on although the answer speaks against it. */
function Folded({ shown, onUnfold }: { shown: 'own' | 'taken' | undefined; onUnfold: () => void }) {
  const { t } = useTranslation();
  if (shown) {
    return (
      <div>
        <Button variant="default" onClick={onUnfold}>
          {t(`deals.portal.check.${shown}.go_on`)}
        </Button>
      </div>
    );
  }
  return (
    <Text size="sm" c="dimmed">
      {t('deals.portal.register.outline')}
    </Text>
  );
}

/** Open from the first good answer on, and never closed again; for a draft that is resumed, open at once. */
function useUnfolding({ live, deal }: Registration, check: ConflictCheck) {
  const [open, setOpen] = useState(deal !== null);
  const placed = useLive(live, ({ customer }) => customer.country !== null);
  const shown = shownFor(check);
  const settled = shown !== 'idle' && shown !== 'asking';
  const against = shown === 'own' || shown === 'taken' ? shown : undefined;
  if (!open && placed && settled && !against) setOpen(true);
  return { open, against, unfold: () => setOpen(true) };
}
