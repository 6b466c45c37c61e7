/** From wording and data to the mail itself: subject, an accessible HTML part and a text part that says the same. */
import { escapeHtml } from './escape-html.ts';
import { layOut, unsubscribeWords, type MailBrand } from './layout.ts';
import { piecesOf, type MailTexts } from './template.ts';

/** Values of the placeholders; the wording decides where they stand, they decide nothing else. */
export type MailData = Readonly<Record<string, string | number>>;

export interface Rendering {
  texts: MailTexts;
  data: MailData;
  brand: MailBrand;
  /** Language of the wording, e.g. `de`. */
  language: string;
  /** Where the one button leads; http(s). Without it, or without a label in the wording, there is no button. */
  url?: string;
  /** Where mails of this kind are ended; http(s). */
  unsubscribeUrl?: string;
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** A paragraph, or the items of a list, as wording with placeholders still in it. */
type Block = { paragraph: string } | { items: string[] };

function blocksOf(body: string): Block[] {
  const blocks = body.replace(/\r\n?/g, '\n').split(/\n\s*\n/);
  return blocks
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .flatMap((block) => runsOf(block.split('\n')));
}

/** Lines of one block: neighbouring lines that begin with a dash are one list, other neighbours one paragraph. */
function runsOf(lines: string[]): Block[] {
  const runs: Block[] = [];
  for (const line of lines) {
    const item = /^\s*[-*•]\s+(.*)$/.exec(line)?.[1];
    const last = runs.at(-1);
    if (item !== undefined) {
      if (last && 'items' in last) last.items.push(item);
      else runs.push({ items: [item] });
    } else if (last && 'paragraph' in last) last.paragraph += `\n${line}`;
    else runs.push({ paragraph: line });
  }
  return runs;
}

/** Fills placeholders. Throws Error for one without a value: the caller forgot it. */
function fill(source: string, data: MailData): string {
  return piecesOf(source)
    .map((piece) => {
      if ('text' in piece) return piece.text;
      if (!Object.hasOwn(data, piece.placeholder)) throw new Error(`no value for {{${piece.placeholder}}}`);
      return clean(String(data[piece.placeholder]));
    })
    .join('');
}

/** Values come from people: no characters that cannot be seen or that turn the reading direction around. */
const clean = (value: string): string =>
  value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- control characters are what is removed
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ' ');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function blockHtml(block: Block, data: MailData): string {
  const html = (source: string) => escapeHtml(fill(source, data)).replaceAll('\n', '<br>');
  if ('paragraph' in block) return `<p style="margin:0 0 16px">${html(block.paragraph)}</p>`;
  const items = block.items.map((item) => `<li style="margin:0 0 4px">${html(item)}</li>`);
  return `<ul style="margin:0 0 16px;padding:0 0 0 20px">${items.join('')}</ul>`;
}

const blockText = (block: Block, data: MailData): string =>
  'paragraph' in block ? fill(block.paragraph, data) : block.items.map((item) => `- ${fill(item, data)}`).join('\n');

/** Renders a mail. Throws Error when a placeholder has no value or the button's address is not http(s). */
export function renderMail({ texts, data, brand, language, url, unsubscribeUrl }: Rendering): RenderedMail {
  if (url !== undefined && !/^https?:\/\/[^\s"'<>]+$/.test(url))
    throw new Error('a mail links to http(s) addresses only');
  const subject = oneLine(fill(texts.subject, data)).slice(0, 300) || oneLine(brand.name);
  const blocks = blocksOf(texts.body);
  const button =
    texts.button !== undefined && url !== undefined ? { label: oneLine(fill(texts.button, data)), url } : undefined;
  const plain = blocks.map((block) => blockText(block, data));
  return {
    subject,
    html: layOut({
      subject,
      preview: oneLine(plain[0] ?? ''),
      body: blocks.map((block) => blockHtml(block, data)).join('\n'),
      button,
      unsubscribeUrl,
      brand,
      language,
    }),
    text:
      [
        ...plain,
        ...(button ? [`${button.label}:\n${button.url}`] : []),
        `-- \n${brand.name}`,
        ...(unsubscribeUrl ? [`${unsubscribeWords(language)}: ${unsubscribeUrl}`] : []),
      ].join('\n\n') + '\n',
  };
}
