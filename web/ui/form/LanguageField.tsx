import { Select } from '@mantine/core';
import type { SelectProps } from '@mantine/core';
import { useFormats } from '../../format.ts';

/** ISO 639-1 codes of the languages that partners are written to; forms are labelled in the same ones. */
const CODES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ja', 'zh'];

/** Name of a language in the language of the page. */
export const languageName = (code: string, region: string): string =>
  new Intl.DisplayNames(region, { type: 'language' }).of(code) ?? code;

/** Languages to choose from; one that is set already stays possible. */
export const languageOptions = (region: string, present?: string | null) =>
  [...new Set([...CODES, ...(present ? [present] : [])])].map((value) => ({
    value,
    label: languageName(value, region),
  }));

/** A language by its name; the value is the ISO 639-1 code. */
export function LanguageField(props: Omit<SelectProps, 'data'>) {
  const { region } = useFormats();
  return <Select allowDeselect={false} data={languageOptions(region, props.value ?? props.defaultValue)} {...props} />;
}
