import { simpleParser, type ParsedMail } from 'mailparser';

/** A file that came with a mail. */
export interface MailFile {
  name: string;
  type: string;
  content: Buffer;
}

/** A mail as far as registering looks at it. */
export interface Message {
  from: { address: string; name: string } | null;
  subject: string;
  text: string;
  files: MailFile[];
  /** Values of `Authentication-Results`, the topmost first. */
  authentication: string[];
  /** No person wrote this: an answer by itself, a list, a bounce. */
  automatic: boolean;
  /** It has been handed on so often that it must be going round. */
  circling: boolean;
}

/** Servers that a mail has passed at most (RFC 5321, 6.3 wants a large number). */
const MOST_HOPS = 50;

/** Signatures' logos and the like are not what somebody sends. */
const isDecoration = (file: ParsedMail['attachments'][number]): boolean =>
  file.related || (file.contentDisposition === 'inline' && file.contentType.startsWith('image/'));

function isAutomatic(lines: readonly { key: string; line: string }[]): boolean {
  const value = (key: string) =>
    lines
      .find((one) => one.key === key)
      ?.line.split(':')
      .slice(1)
      .join(':')
      .trim()
      .toLowerCase();
  const submitted = value('auto-submitted');
  return (
    (submitted !== undefined && !submitted.startsWith('no')) ||
    /^(bulk|junk|list|auto_reply)/u.test(value('precedence') ?? '') ||
    lines.some(
      ({ key }) => key === 'list-id' || key === 'list-unsubscribe' || key === 'x-autoreply' || key === 'x-autorespond',
    ) ||
    (value('content-type') ?? '').startsWith('multipart/report') ||
    /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)@/u.test(
      /[\w.+-]+@[\w.-]+/u.exec(value('from') ?? '')?.[0] ?? '',
    )
  );
}

/** Reads a raw mail. Throws for bytes that are no mail at all. */
export async function readMessage(raw: Buffer): Promise<Message> {
  const mail = await simpleParser(raw, { skipImageLinks: true, maxHtmlLengthToParse: 2_000_000 });
  const lines = [...mail.headerLines];
  const [from, ...others] = mail.from?.value ?? [];
  const address = from?.address?.toLowerCase();
  return {
    from: address && others.length === 0 ? { address, name: from!.name ?? '' } : null,
    subject: (mail.subject ?? '').replace(/\s+/gu, ' ').slice(0, 300),
    text: mail.text ?? '',
    files: mail.attachments
      .filter((file) => !isDecoration(file))
      .map((file) => ({ name: file.filename ?? 'file', type: file.contentType, content: file.content })),
    authentication: lines
      .filter(({ key }) => key === 'authentication-results')
      .map(({ line }) =>
        line
          .split(':')
          .slice(1)
          .join(':')
          .replace(/\r?\n\s+/gu, ' '),
      ),
    automatic: isAutomatic(lines),
    circling: lines.filter(({ key }) => key === 'received').length > MOST_HOPS,
  };
}
