import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';

const home = mkdtempSync(path.join(tmpdir(), 'millrace-config-'));
afterAll(() => rmSync(home, { recursive: true }));

const load = (env: Record<string, string> = {}) => loadConfig({ MILLRACE_HOME: home, ...env });

describe('an empty environment', () => {
  it('gives a working development set-up on this machine alone', () => {
    expect(load()).toMatchObject({
      production: false,
      port: 4000,
      host: '127.0.0.1',
      seed: 'demo',
      databaseUrl: undefined,
      rateLimits: true,
      publicUrl: 'http://localhost:4000',
      metricsPort: 4001,
      s3: undefined,
      egressAllow: [],
    });
  });

  it('makes a secret once and keeps it for the owner of the folder alone', () => {
    const { secret } = load();
    expect(load().secret).toBe(secret);
    expect(secret.length).toBeGreaterThanOrEqual(64);
    expect(readFileSync(path.join(home, 'secret'), 'utf8')).toBe(secret);
    expect(statSync(path.join(home, 'secret')).mode & 0o077).toBe(0);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(load({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4000, databaseUrl: undefined });
  });
});

describe('a wrong value', () => {
  it.each([
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['MILLRACE_SEED', 'production'],
    ['MILLRACE_SECRET', 'short'],
    ['MILLRACE_RATE_LIMITS', 'maybe'],
    ['MILLRACE_CLOCK', 'tomorrow'],
    ['MILLRACE_PUBLIC_URL', 'partners.example.com'],
    ['METRICS_PORT', 'none'],
    ['SMTP_URL', 'http://mail.example.com'],
    ['MILLRACE_EGRESS_ALLOW', 'crm.internal'],
    ['LOG_LEVEL', 'loud'],
    ['POOL_SIZE', '1'],
  ])('of %s is refused with the name and the remedy: %s', (name, value) => {
    expect(() => load({ [name]: value })).toThrow(ConfigError);
    expect(() => load({ [name]: value })).toThrow(new RegExp(`^${name}: .+ Remedy: use .+`));
  });

  it('is not repeated in the message, because it may be a secret', () => {
    expect(() => load({ MILLRACE_SECRET: 'hunter2' })).toThrow(/^(?!.*hunter2)/);
  });

  it('is reported together with the others', () => {
    expect(() => load({ PORT: 'x', POOL_SIZE: 'y' })).toThrow(/PORT: .+\nPOOL_SIZE: /);
  });

  it('of a pair of keys is half a pair', () => {
    expect(() => load({ S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'id' })).toThrow('S3_SECRET_ACCESS_KEY');
  });
});

describe('production', () => {
  const production = {
    NODE_ENV: 'production',
    MILLRACE_SECRET: 'a secret that is long enough to be one',
    MILLRACE_PUBLIC_URL: 'https://partners.example.com/',
  };

  it('has no default for a secret', () => {
    expect(() => load({ ...production, MILLRACE_SECRET: '' })).toThrow(
      /^MILLRACE_SECRET: missing\. Remedy: in production/,
    );
  });

  it('needs the address that goes into mails', () => {
    expect(() => load({ ...production, MILLRACE_PUBLIC_URL: '' })).toThrow(/^MILLRACE_PUBLIC_URL: missing/);
  });

  it('refuses a clock of its own', () => {
    expect(() => load({ ...production, MILLRACE_CLOCK: '2026-01-01T00:00:00Z' })).toThrow(/^MILLRACE_CLOCK: refused/);
  });

  it('loads no people with known passwords', () => {
    expect(load(production)).toMatchObject({ seed: 'none', publicUrl: 'https://partners.example.com' });
  });
});

it('reads lists and switches', () => {
  const config = load({
    MILLRACE_EGRESS_ALLOW: 'crm.internal:8443, [::1]:9000',
    METRICS_PORT: 'off',
    MILLRACE_RATE_LIMITS: 'off',
  });
  expect(config).toMatchObject({
    egressAllow: ['crm.internal:8443', '[::1]:9000'],
    metricsPort: undefined,
    rateLimits: false,
  });
});
