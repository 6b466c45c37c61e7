/** Buttons of mails that open their page without a password: the link is made when the mail leaves, and kept nowhere. */
import type { Ctx } from '../context.ts';
import { escapeHtml } from './escape-html.ts';

/** Where a button leads somebody, and what they may do there beside reading. */
export interface Door {
  membershipId: string;
  /** Path on this site. */
  path: string;
  abilities: readonly string[];
  /** The one record on which they may act. */
  boundTo: string | null;
}

/** Makes the address for a door. */
export type DoorSource = (ctx: Ctx, door: Door) => Promise<string>;

let doorSource: DoorSource | undefined;

/** Installs the maker of links, once at start, by the module that owns signing in. */
export function useDoorSource(source: DoorSource): void {
  doorSource = source;
}

/** A mail's texts with the link in the place of the plain address. */
export async function withDoor(
  ctx: Ctx,
  mail: { html: string; text: string; door: unknown },
): Promise<{ html: string; text: string }> {
  const door = mail.door as Door | null;
  if (!door || !doorSource) return mail;
  const plain = `${ctx.config.publicUrl}${door.path}`;
  const link = await doorSource(ctx, door);
  return {
    html: mail.html.replaceAll(escapeHtml(plain), escapeHtml(link)),
    text: mail.text.replaceAll(plain, link),
  };
}
