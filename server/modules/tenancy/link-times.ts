/** Minutes for which a mailed sign-in link works. */
export const MAGIC_LINK_MINUTES = 15;
/** Minutes for which a mailed link to set a password works. */
export const RESET_LINK_MINUTES = 60;
/** Days for which an invitation link works. */
export const INVITATION_DAYS = 7;
