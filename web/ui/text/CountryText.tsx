import { useFormats } from '../../format.ts';

/** A country by its name in the language of the page; a dash for none. */
export function CountryText({ code }: { code: string | null }) {
  const format = useFormats();
  return <span>{code ? format.country(code) : '–'}</span>;
}
