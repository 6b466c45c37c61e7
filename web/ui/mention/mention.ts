/** Naming people in running text. Pure. */

export interface Mention {
  /** What the API calls the person. */
  ref: string;
  name: string;
}

/** What is typed behind the last @ before the caret, with the place of the @; undefined when nobody is being named. */
export function typedAt(text: string, caret: number): { at: number; typed: string } | undefined {
  const match = /(?:^|[\s(])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)$/u.exec(text.slice(0, caret));
  if (!match) return undefined;
  const typed = match[1]!;
  return { at: caret - typed.length - 1, typed };
}

/** The text with a person's whole name in place of what was typed, and where the caret stands then. */
export function withName(text: string, caret: number, at: number, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** Those who are still named in the text. */
export const stillNamed = (text: string, mentions: readonly Mention[]): Mention[] =>
  mentions.filter(
    ({ name, ref }, index) => text.includes(`@${name}`) && mentions.findIndex((other) => other.ref === ref) === index,
  );

/** The text cut where people are named, the longest names first. */
export function cutAtNames(text: string, names: readonly string[]): { text: string; named: boolean }[] {
  const longest = names.toSorted((a, b) => b.length - a.length).map((name) => `@${name}`);
  const pieces: { text: string; named: boolean }[] = [];
  let plain = '';
  for (let place = 0; place < text.length;) {
    const found = longest.find((name) => text.startsWith(name, place));
    if (found) {
      if (plain) pieces.push({ text: plain, named: false });
      plain = '';
      pieces.push({ text: found, named: true });
    } else plain += text[place];
    place += found?.length ?? 1;
  }
  return plain ? [...pieces, { text: plain, named: false }] : pieces;
}
