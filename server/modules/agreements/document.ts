/** The sealed PDF: the text as it was signed, and an evidence page that says who signed it, when and from where. */
import { Readable } from 'node:stream';
import type { Ctx } from '../../kit/context.ts';
import type { FileRow } from '../../kit/files/queries.ts';
import { receiveFile } from '../../kit/files/receive.ts';
import { sealKey } from '../../kit/pdf/certificate.ts';
import { PaperWriter } from '../../kit/pdf/document.ts';
import { sealPdf } from '../../kit/pdf/seal.ts';
import { selectPartner } from '../partners/index.ts';
import { selectTenant } from '../tenancy/index.ts';
import { selectSignatures, type AgreementRow, type SignatureRow } from './queries.ts';
import { dayInWords, sha256 } from './text.ts';
import { WORDS, type DocumentWords } from './document-words.ts';

const isHeading = (block: string): RegExpExecArray | null => /^(#{1,3})\s+(.+)$/.exec(block);

function writeBody(paper: PaperWriter, body: string): void {
  for (const block of body.split(/\n{2,}/)) {
    const heading = isHeading(block);
    if (!heading) paper.paragraph(block);
    else if (heading[1] === '#') paper.title(heading[2]!);
    else paper.heading(heading[2]!);
  }
}

function writeSignature(paper: PaperWriter, words: DocumentWords, one: SignatureRow): void {
  paper.heading(one.job_title ? `${one.name}, ${one.job_title}` : one.name);
  if (one.method === 'drawn' && one.mark) paper.drawing(one.mark);
  if (one.method === 'typed' && one.mark) paper.paragraph(`/ ${one.mark} /`);
  paper.fact(words.side[one.side as 'partner' | 'vendor'], words.method[one.method] ?? one.method);
  paper.fact(words.signedAt, one.signed_at.toISOString());
  paper.fact(words.address, one.address);
  paper.fact(words.userAgent, one.user_agent);
  paper.fact(words.consent, one.consent);
}

interface Term {
  startsOn: string;
  endsOn: string | null;
}

/** Writes, seals and stores the document. It hangs on the agreement and is never changed. */
export async function writeDocument(ctx: Ctx, row: AgreementRow, term: Term): Promise<FileRow> {
  const [tenant, partner, signatures] = [
    await selectTenant(ctx),
    await selectPartner(ctx, row.partner_id),
    await selectSignatures(ctx, row.id),
  ];
  const words = WORDS[row.locale];
  const at = ctx.clock.now();
  const paper = await PaperWriter.open({ title: row.title, author: tenant.name, at, locale: row.locale });
  writeBody(paper, row.body);
  const pages = paper.pageTexts();
  paper.newPage();
  paper.title(words.evidence);
  paper.fact(words.agreement, `${row.title} · ${row.number} · v${row.template_version}`);
  paper.fact(words.parties, `${tenant.name} · ${partner.name}`);
  paper.fact(
    words.term,
    [term.startsOn, term.endsOn].map((day) => (day ? dayInWords(day, row.locale) : '…')).join(' – '),
  );
  pages.forEach((page, index) => paper.fact(`${words.hash} ${index + 1}`, sha256(page)));
  paper.fact(words.whole, row.body_sha256);
  for (const signature of signatures) writeSignature(paper, words, signature);
  const document = paper.finish(`${row.number} · ${row.title}`);
  const bytes = await sealPdf(document, await sealKey(ctx.config), { reason: row.title, at });
  return receiveFile(ctx, {
    stream: Readable.from([bytes], { objectMode: false }),
    name: `${row.number}.pdf`,
    declaredType: 'application/pdf',
    subject: { kind: 'agreement', id: row.id },
    partnerId: row.partner_id,
    visibility: 'shared',
  });
}
