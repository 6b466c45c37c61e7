/** The product's names for the tables and columns of better-auth. */
const moments = { createdAt: 'created_at', updatedAt: 'updated_at' };

export const fieldNames = {
  user: { modelName: 'people', fields: { ...moments, emailVerified: 'email_verified' } },
  account: {
    modelName: 'credentials',
    fields: {
      ...moments,
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  session: {
    modelName: 'sessions',
    fields: {
      ...moments,
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
  },
  verification: { modelName: 'verifications', fields: { ...moments, expiresAt: 'expires_at' } },
  plugin: {
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
    twoFactor: {
      modelName: 'second_factors',
      fields: {
        userId: 'person_id',
        backupCodes: 'recovery_codes',
        failedVerificationCount: 'failed_verifications',
        lockedUntil: 'locked_until',
      },
    },
  },
};

/** What this product adds to a session. */
export const sessionFields = {
  startedAt: { type: 'date', required: false, input: false, fieldName: 'started_at' },
  lastSeenAt: { type: 'date', required: false, input: false, fieldName: 'last_seen_at' },
  activeTenantId: { type: 'string', required: false, input: false, fieldName: 'active_tenant_id' },
  activeMembershipId: { type: 'string', required: false, input: false, fieldName: 'active_membership_id' },
} as const;
