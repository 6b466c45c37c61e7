import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { suggestMapping } from '../../../server/kit/csv/mapping.ts';
import { sniffCsv } from '../../../server/kit/csv/read.ts';
import { PARTNER_FIELDS } from '../../../server/modules/partners/import-fields.ts';
import { delimiterOf, templateOf } from './template.ts';

const fields = PARTNER_FIELDS.map(({ key, label, required }) => ({ key, label, required: required ?? false }));

it.each(['en-GB', 'de-DE'])('is understood column by column in %s', (region) => {
  const { columns, format } = sniffCsv(Buffer.from(templateOf({ fields }, region)));
  expect(format).toMatchObject({ encoding: 'utf-8', delimiter: delimiterOf(region) });
  expect(suggestMapping(columns, PARTNER_FIELDS)).toEqual(fields.map(({ key }) => key));
});

it('quotes a label that holds the delimiter', () => {
  const text = templateOf({ fields: [{ key: 'a', label: 'One, two', required: false }] }, 'en-GB');
  expect(text).toContain('"One, two"');
});
