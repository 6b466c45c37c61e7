/** A mail cut into what its sender wrote and what it quotes or forwards, each with its signature. */

/** One letter: who wrote it as far as it says so, what it says, and the lines under it. */
export interface Letter {
  fromName: string | null;
  fromEmail: string | null;
  subject: string | null;
  lines: string[];
  signature: string[];
}

const FORWARDED =
  /^[-_ ]*(?:begin forwarded message|forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|anfang der weitergeleiteten (?:nachricht|e-mail))\b.*$/iu;
const FROM = /^\**(?:from|von):\**\s*(.+)$/iu;
const SUBJECT = /^\**(?:subject|betreff):\**\s*(.+)$/iu;
const HEADER = /^\**(?:from|von|to|an|cc|kopie|date|datum|sent|gesendet|subject|betreff|reply-to|antwort an):\**/iu;
const GREETING =
  /^(?:best|kind|warm|many thanks|thanks|thank you|regards|sincerely|cheers|yours|mit freundlichen gr|freundliche gr|viele gr|beste gr|herzliche gr|liebe gr|gru(?:ß|ss)|mfg|danke)[\p{L} ,.!ü&-]{0,40}$/iu;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;

/** Most lines that are looked at; nobody registers a deal below them. */
const MOST_LINES = 2_000;

const nameIn = (text: string): string | null => {
  const name = text
    .replace(/<[^>]*>|\[[^\]]*\]|\([^)]*\)/gu, '')
    .replace(EMAIL, '')
    .replace(/["']/gu, '')
    .trim();
  return name === '' ? null : name.slice(0, 200);
};

function cutSignature(lines: string[]): Pick<Letter, 'lines' | 'signature'> {
  const at = lines.findIndex(
    (line, index) => line === '--' || line === '-- ' || (index > 0 && GREETING.test(line.trim())),
  );
  if (at < 0) return { lines, signature: [] };
  return { lines: lines.slice(0, at), signature: lines.slice(at + 1, at + 13).filter((line) => line.trim() !== '') };
}

function letterOf(lines: string[]): Letter {
  const from = lines.map((line) => FROM.exec(line)?.[1]).find((value) => value !== undefined);
  const subject = lines.map((line) => SUBJECT.exec(line)?.[1]).find((value) => value !== undefined) ?? null;
  const first = lines.findIndex((line) => line.trim() !== '' && !HEADER.test(line));
  const body = from === undefined ? lines : lines.slice(Math.max(first, 0));
  return {
    fromName: from === undefined ? null : nameIn(from),
    fromEmail: (from && EMAIL.exec(from)?.[0].toLowerCase()) ?? null,
    subject,
    ...cutSignature(body),
  };
}

/** The letters in a text, the newest first; there is always one. */
export function lettersIn(text: string): Letter[] {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n', MOST_LINES)
    .map((line) => line.replace(/^(?:>\s?)+/u, '').trimEnd());
  const parts: string[][] = [[]];
  lines.forEach((line, index) => {
    const bareHeader =
      FROM.test(line) && lines.slice(index + 1, index + 5).filter((next) => HEADER.test(next)).length >= 2;
    const begun = parts.at(-1)!;
    if (FORWARDED.test(line) || (bareHeader && begun.some((one) => one.trim() !== '' && !HEADER.test(one))))
      parts.push([]);
    if (!FORWARDED.test(line)) parts.at(-1)!.push(line);
  });
  return parts.filter((part, index) => index === 0 || part.length > 0).map(letterOf);
}
