import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../../../server/kit/forms/definition.ts';
import type { DealType } from '../api.ts';
import { Keys } from '../../../../ui/keys/Keys.tsx';
import { useShortcuts } from '../../../../ui/keys/useShortcuts.ts';
import { PreviewSection } from '../../../approvals/preview/PreviewSection.tsx';
import { useRegistrar } from '../../shared/registrar.tsx';
import { ConflictAnswer, shownFor } from './ConflictAnswer.tsx';
import { NextSteps } from './NextSteps.tsx';
import classes from './Registration.module.css';
import { ReviewFacts } from './ReviewFacts.tsx';
import type { ConflictCheck } from './useConflictCheck.ts';
import type { Registration } from './useRegistration.ts';

interface ReviewProps {
  registration: Registration;
  types: readonly DealType[];
  definition: FormDefinition | null;
  check: ConflictCheck;
  sending: boolean;
  onSend: () => void;
  onBack: () => void;
}

/** The last look: everything that goes out, what happens then, one button. */
export function Review({ registration, types, definition, check, sending, onSend, onBack }: ReviewProps) {
  const { t } = useTranslation();
  const { words } = useRegistrar();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  const send = t(registration.savesAsTyped ? 'deals.portal.review.send' : 'deals.portal.review.send_again');
  useShortcuts([{ keys: 'mod+enter', label: send, group: 'record', run: () => !sending && onSend() }]);
  const { dealTypeId } = registration.live.get();
  const shown = shownFor(check);
  return (
    <Stack gap="lg">
      <Title order={2} ref={heading} tabIndex={-1} className={classes.heading}>
        {t('deals.portal.review.title')}
      </Title>
      {shown !== 'idle' && shown !== 'clear' && shown !== 'asking' && <ConflictAnswer check={check} />}
      <ReviewFacts
        values={registration.live.get()}
        dealId={registration.deal?.id}
        types={types}
        definition={definition}
      />
      {registration.deal && (
        <PreviewSection
          dealId={registration.deal.id}
          version={registration.deal.version}
          verdict={check.answer?.verdict}
        />
      )}
      <section className={classes.next}>
        <Title order={3} mb="sm">
          {t('deals.portal.next.title')}
        </Title>
        <NextSteps dealType={types.find(({ id }) => id === dealTypeId)?.key} />
      </section>
      <Group justify="space-between" className={classes.actions}>
        <Button size="md" loading={sending} onClick={onSend} rightSection={<Keys keys="mod+enter" />}>
          {send}
        </Button>
        <Button
          size="md"
          variant="subtle"
          color="gray"
          onClick={onBack}
          leftSection={<IconArrowLeft size={16} className="mantine-rotate-rtl" />}
        >
          {t('deals.portal.review.back')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t(`${words}.review.promise`)}
      </Text>
    </Stack>
  );
}
