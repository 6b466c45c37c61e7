/** Minutes for which a mailed sign-in link works. */
export const MAGIC_LINK_MINUTES = 15;
/** Minutes for which a mailed link to set a password works. */
export const RESET_LINK_MINUTES = 60;
/** Hours for which the button of a mail opens its record without signing in. */
export const MAIL_LINK_HOURS = 72;
/** Hours for which a session lasts that a link opened. */
export const LINK_SESSION_HOURS = 8;
/** Days for which an invitation link works. */
export const INVITATION_DAYS = 7;
