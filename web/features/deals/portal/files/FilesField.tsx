import { Input } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLocale } from '../../../../../server/kit/forms/definition.ts';
import type { Field } from '../../../../../server/kit/forms/definition.ts';
import { filesQuery } from '../api.ts';
import type { Registration } from '../register/useRegistration.ts';
import { FileDrop } from './FileDrop.tsx';
import { FileList } from './FileList.tsx';
import { useUploads } from './useUploads.ts';

interface FilesFieldProps {
  field: Extract<Field, { type: 'file' }>;
  required: boolean;
  error: ReactNode;
  /** Path of the field in the form, for the summary of errors. */
  path: string;
  /** Ids of the files. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  registration: Registration;
}

/** Files that answer one of the tenant's own questions. They hang on the registration like all others. */
export function FilesField({ field, required, error, path, value, onChange, registration }: FilesFieldProps) {
  const { t, i18n } = useTranslation();
  const label = inLocale(field.label, i18n.language);
  const dealId = registration.deal?.id;
  const stored = useQuery({ ...filesQuery(dealId ?? ''), enabled: dealId !== undefined });
  const uploads = useUploads(registration.ensureDeal);
  const chosen = (stored.data?.items ?? []).filter(({ id }) => value.includes(id));
  const room = field.maxFiles - value.length;
  const add = async (files: File[]) => onChange([...value, ...(await uploads.add(files.slice(0, room)))]);
  return (
    <Input.Wrapper
      label={label}
      description={inLocale(field.help, i18n.language) || undefined}
      required={required}
      error={error}
      labelElement="div"
    >
      <div data-path={path} tabIndex={-1} aria-label={label}>
        {room > 0 && (
          <FileDrop
            small
            uploads={uploads}
            label={t('deals.portal.files.choose_for', { field: label })}
            onFiles={(files) => void add(files)}
          />
        )}
        <FileList files={chosen} label={label} onRemove={({ id }) => onChange(value.filter((one) => one !== id))} />
      </div>
    </Input.Wrapper>
  );
}
