import { Input } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../../server/kit/forms/definition.ts';
import { filesQuery } from '../api.ts';
import type { Registration } from '../register/useRegistration.ts';
import { FileDrop } from './FileDrop.tsx';
import { FileList } from './FileList.tsx';
import { useUploads } from './useUploads.ts';

interface FilesFieldProps {
  label: string;
  description: string | undefined;
  required: boolean;
  error: ReactNode;
  'data-path': string;
  field: Extract<Field, { type: 'file' }>;
  value: string[];
  onChange: (value: string[]) => void;
  registration: Registration;
}

/** Files that answer one of the tenant's own questions. They hang on the registration like all others. */
export function FilesField({ field, value, onChange, registration, ...common }: FilesFieldProps) {
  const { t } = useTranslation();
  const dealId = registration.deal?.id;
  const stored = useQuery({ ...filesQuery(dealId ?? ''), enabled: dealId !== undefined });
  const uploads = useUploads(registration.ensureDeal);
  const chosen = (stored.data?.items ?? []).filter(({ id }) => value.includes(id));
  const room = field.maxFiles - value.length;
  return (
    <Input.Wrapper
      label={common.label}
      description={common.description}
      required={common.required}
      error={common.error}
      labelElement="div"
    >
      <div data-path={common['data-path']} tabIndex={-1} aria-label={common.label}>
        {room > 0 && (
          <FileDrop
            small
            uploads={uploads}
            label={t('deals.portal.files.choose_for', { field: common.label })}
            onFiles={(files) => void uploads.add(files.slice(0, room)).then((ids) => onChange([...value, ...ids]))}
          />
        )}
        <FileList files={chosen} label={common.label} onRemove={(file) => onChange(value.filter((id) => id !== file.id))} />
      </div>
    </Input.Wrapper>
  );
}
