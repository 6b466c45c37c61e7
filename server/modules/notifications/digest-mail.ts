/** The daily mail as a mail. */
import type { Ctx } from '../../kit/context.ts';
import { selectTexts } from '../../kit/mail/queries.ts';
import { queueMail } from '../../kit/mail/queue.ts';
import { mailTemplate, piecesOf, textsFor } from '../../kit/mail/template.ts';
import type { News } from './digest-queries.ts';
import { templateOfKind } from './mails.ts';
import { mailData } from './mail-words.ts';
import type { Member } from './people-queries.ts';
import { unsubscribeUrl } from './unsubscribe-token.ts';

export const DIGEST_WORDS = {
  en: {
    waiting: 'Waits for you',
    ending: 'Protection ends soon',
    news: 'New since the last mail',
    more: 'and {{n}} more',
  },
  de: {
    waiting: 'Wartet auf Sie',
    ending: 'Schutz endet bald',
    news: 'Neu seit der letzten Mail',
    more: 'und {{n}} weitere',
  },
} as const;

export const digestTemplate = mailTemplate({
  key: 'daily_digest',
  name: { en: 'Daily mail', de: 'Tägliche Mail' },
  placeholders: {
    name: { label: { en: 'Reader’s name', de: 'Name der lesenden Person' }, example: 'Sam Torres' },
    count: { label: { en: 'Number of entries', de: 'Zahl der Einträge' }, example: '3' },
    content: {
      label: { en: 'The entries', de: 'Die Einträge' },
      example: 'Waits for you\nNordwind Logistik GmbH (DR-7K2M9QX), 2 June 2026',
    },
  },
  texts: {
    en: { subject: 'Your day: {{count}} entries', body: 'Good morning {{name}},\n\n{{content}}', button: 'Open' },
    de: { subject: 'Ihr Tag: {{count}} Einträge', body: 'Guten Morgen {{name}},\n\n{{content}}', button: 'Öffnen' },
  },
});

const MOST_LINES = 20;

interface Part {
  heading: string;
  lines: readonly string[];
}

function textOf({ heading, lines }: Part, more: string): string {
  const shown = lines.slice(0, MOST_LINES).map((line) => `– ${line}`);
  const rest = lines.length - shown.length;
  return [heading, ...shown, ...(rest > 0 ? [more.replace('{{n}}', String(rest))] : [])].join('\n');
}

/** Writes somebody's daily mail; parts without lines are left out. */
export async function digestMail(ctx: Ctx, member: Member, locale: string, parts: readonly Part[]): Promise<void> {
  const words = DIGEST_WORDS[locale.startsWith('de') ? 'de' : 'en'];
  const filled = parts.filter(({ lines }) => lines.length > 0);
  await queueMail(ctx, {
    template: digestTemplate,
    to: { address: member.email, name: member.name, personId: member.person_id },
    locale,
    data: {
      name: member.name,
      count: filled.reduce((sum, { lines }) => sum + lines.length, 0),
      content: filled.map((part) => textOf(part, words.more)).join('\n\n'),
    },
    url: `${ctx.config.publicUrl}/${member.side === 'vendor' ? 'console' : 'portal'}`,
    unsubscribeUrl: unsubscribeUrl(ctx, member.id, 'digest'),
  });
}

/** One line about something that happened: the subject that its own mail would have. */
export async function newsLine(ctx: Ctx, { kind, params }: News, member: Member, locale: string): Promise<string> {
  const template = templateOfKind(kind);
  const { texts } = textsFor(template, await selectTexts(ctx, template.key), locale);
  const data = mailData(params, member.name, locale) as Readonly<Record<string, string>>;
  return piecesOf(texts.subject)
    .map((piece) => ('text' in piece ? piece.text : (data[piece.placeholder] ?? '')))
    .join('');
}
