import { Textarea, TextInput, Title } from '@mantine/core';
import { z } from 'zod';
import { Country, Day, Email, Money, endpoint, line, text } from '../../server/kit/contract.ts';
import { definePage } from '../page.tsx';
import { CountryField } from '../ui/form/CountryField.tsx';
import { DayField } from '../ui/form/DayField.tsx';
import { Form, FormSection } from '../ui/form/Form.tsx';
import { MoneyField } from '../ui/form/MoneyField.tsx';
import { SavedNote } from '../ui/form/SavedNote.tsx';
import { useAutosave } from '../ui/form/useAutosave.ts';
import { useBodyForm } from '../ui/form/useBodyForm.ts';
import { showSuccess } from '../ui/feedback/toast.tsx';

const Body = z.strictObject({
  customer: line(200),
  email: Email,
  country: Country,
  amount: Money,
  closeDate: Day,
  note: text(2000).optional(),
});

const registerGalleryDeal = endpoint({
  method: 'POST',
  path: '/api/v1/gallery/deals',
  summary: 'Register',
  tag: 'gallery',
  ability: 'public',
  scope: 'shared',
  body: Body,
  answer: { status: 201, description: 'Registered' },
});

export default definePage({ Page: GalleryForm });

function GalleryForm() {
  const saving = useAutosave<object>(async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
  const form = useBodyForm(registerGalleryDeal, {
    initialValues: {
      customer: '',
      email: '',
      country: null as string | null,
      amount: null,
      closeDate: null as string | null,
      note: '',
    },
    onValuesChange: saving.change,
  });
  return (
    <div style={{ padding: '20px 24px 60px' }}>
      <Title order={1} mb="lg">
        Register a deal
      </Title>
      <Form
        form={form}
        guard={false}
        submit="Register deal"
        onSubmit={async () => showSuccess('Registered')}
        aside={<SavedNote status={saving.status} />}
      >
        <FormSection
          title="Who is the customer?"
          help="Name or domain is enough to begin; you see at once whether the deal is free."
        >
          <TextInput label="Customer" required key={form.key('customer')} {...form.getInputProps('customer')} />
          <TextInput
            label="Contact’s e-mail address"
            description="Only used to find conflicts."
            required
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <CountryField label="Country" required key={form.key('country')} {...form.getInputProps('country')} />
        </FormSection>
        <FormSection title="What is it about?">
          <MoneyField
            label="Amount"
            required
            currencies={['EUR', 'CHF']}
            key={form.key('amount')}
            {...form.getInputProps('amount')}
          />
          <DayField label="Expected close" required key={form.key('closeDate')} {...form.getInputProps('closeDate')} />
          <Textarea
            label="What do they need?"
            autosize
            minRows={3}
            key={form.key('note')}
            {...form.getInputProps('note')}
          />
        </FormSection>
      </Form>
    </div>
  );
}
