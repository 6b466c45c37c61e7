import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import { systemClock } from '../../kit/clock.ts';

/** Minutes that somebody has to enter the code. */
const CHALLENGE_MINUTES = 10;

/**
 * A mailed link proves the mailbox, not the second factor: better-auth's two-factor plugin watches sign-in by password
 * only, so this one takes the session of a link back and opens the same challenge (cookie and verification rows).
 */
export function secondFactorAfterLink(): BetterAuthPlugin {
  return {
    id: 'second-factor-after-link',
    hooks: {
      after: [
        {
          matcher: (context) => context.path === '/magic-link/verify',
          handler: createAuthMiddleware(async (ctx) => {
            const signedIn = ctx.context.newSession;
            if (!signedIn || !(signedIn.user as { twoFactorEnabled?: boolean }).twoFactorEnabled) return;
            deleteSessionCookie(ctx, true);
            await ctx.context.internalAdapter.deleteSession(signedIn.session.token);
            ctx.context.setNewSession(null);
            const challenge = `2fa-${generateRandomString(20)}`;
            const expiresAt = new Date(systemClock.now().getTime() + CHALLENGE_MINUTES * 60_000);
            const remember = (identifier: string, value: string) =>
              ctx.context.internalAdapter.createVerificationValue({ identifier, value, expiresAt });
            await remember(challenge, signedIn.user.id);
            await remember(`2fa-attempts-${challenge}`, '0');
            const cookie = ctx.context.createAuthCookie('two_factor', { maxAge: CHALLENGE_MINUTES * 60 });
            await ctx.setSignedCookie(cookie.name, challenge, ctx.context.secret, cookie.attributes);
            return ctx.json({ twoFactorRedirect: true });
          }),
        },
      ],
    },
  };
}
