import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Object store that replaces the local folder for files. */
export interface S3Config {
  bucket: string;
  region: string;
  endpoint: string | undefined;
  accessKeyId: string | undefined;
  secretAccessKey: string | undefined;
}

/** Receiving mail: the own listener, the domain of its addresses, and whose word about senders counts. */
export interface InboundConfig {
  /** Port of the SMTP listener; undefined switches it off. */
  smtpPort: number | undefined;
  smtpHost: string;
  /** What stands after the @ of the addresses. */
  domain: string;
  /** `authserv-id` of the relay whose Authentication-Results are trusted; undefined trusts none. */
  authserv: string | undefined;
  /** Signs what a mail provider delivers by webhook; undefined switches that off. */
  webhookSecret: string | undefined;
}

/** Everything that the environment decides, checked once at start. */
export interface Config {
  production: boolean;
  port: number;
  host: string;
  /** Data folder: embedded database, files, secret, clock. Absolute. */
  home: string;
  /** Profile that the first start loads into an empty database; `none` for nothing. */
  seed: string;
  /** Connection of the owner role; undefined means the embedded server. */
  databaseUrl: string | undefined;
  /** Root of every derived key and password; at least 32 characters. */
  secret: string;
  rateLimits: boolean;
  /** Moment at which the clock starts; undefined means the system's clock or the `clock` file in `home`. */
  clock: Date | undefined;
  /** Address that people use, without a trailing slash; links in mails start with it. */
  publicUrl: string;
  /** PEM file with the certificate and key that seal documents; one is made in the data folder when absent. */
  sealFile: string | undefined;
  /** Port of `/metrics`; undefined switches it off. */
  metricsPort: number | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** How mails that register deals come in. */
  inbound: InboundConfig;
  s3: S3Config | undefined;
  /** Exact `host:port` pairs that outgoing requests may reach although their address is private. */
  egressAllow: readonly string[];
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Connections per process to the database under the application's role. */
  poolSize: number;
}

/** A setting is wrong; the message names each variable and the remedy, one per line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const port = z.coerce.number().int().min(0).max(65_535);
const protocols = (...names: string[]) => ({ protocol: new RegExp(`^(${names.join('|')})$`) });
const hostAndPort = /^[^\s:,]+:\d{1,5}$|^\[[0-9a-f:]+\]:\d{1,5}$/i;

/** A variable with the sentence that an operator reads when its value is refused. */
const setting = <S extends z.ZodType>(schema: S, remedy: string) => ({ schema, remedy });

const SETTINGS = {
  NODE_ENV: setting(
    z.enum(['production', 'development', 'test']).default('development'),
    'use production or leave it unset',
  ),
  PORT: setting(port.default(4000), 'use a port between 0 and 65535, for example 4000'),
  HOST: setting(z.string().min(1).default('127.0.0.1'), 'use the address to listen on, for example 0.0.0.0'),
  MILLRACE_HOME: setting(z.string().min(1).default('./.millrace'), 'use a folder that this user can write'),
  MILLRACE_SEED: setting(
    z.enum(['demo', 'none', 'test', 'harness', 'load', 'named']).optional(),
    'use demo, test, harness, load, named or none',
  ),
  DATABASE_URL: setting(
    z.url(protocols('postgres', 'postgresql')).optional(),
    'use postgres://owner:password@host:5432/database, or leave it unset for the embedded server',
  ),
  MILLRACE_SECRET: setting(
    z.string().min(32).max(1000).optional(),
    'use at least 32 random characters, for example the output of: openssl rand -base64 48',
  ),
  MILLRACE_RATE_LIMITS: setting(z.enum(['on', 'off']).default('on'), 'use on or off'),
  MILLRACE_CLOCK: setting(
    z.iso.datetime({ offset: true }).optional(),
    'use a moment such as 2026-03-01T09:00:00Z; only outside production',
  ),
  MILLRACE_PUBLIC_URL: setting(
    z.url(protocols('https?')).optional(),
    'use the address that people type, for example https://partners.example.com',
  ),
  METRICS_PORT: setting(z.literal('off').or(port).default(4001), 'use a port, or 0 or off to switch it off'),
  SMTP_URL: setting(z.url(protocols('smtps?')).optional(), 'use smtp://user:password@host:587 or leave it unset'),
  MAIL_FROM: setting(z.string().min(3).max(320).default('Millrace <millrace@localhost>'), 'use Name <address>'),
  INBOUND_SMTP_PORT: setting(
    port.optional(),
    'use the port on which mail comes in, for example 2525, or leave it unset',
  ),
  INBOUND_SMTP_HOST: setting(z.string().min(1).default('127.0.0.1'), 'use the address to listen on for mail'),
  INBOUND_MAIL_DOMAIN: setting(z.string().min(3).max(200).optional(), 'use the domain of the addresses that receive'),
  INBOUND_AUTHSERV_ID: setting(z.string().min(1).max(200).optional(), 'use the authserv-id of your relay'),
  INBOUND_WEBHOOK_SECRET: setting(z.string().min(24).max(500).optional(), 'use at least 24 characters, whsec_…'),
  SEAL_FILE: setting(
    z.string().min(1).optional(),
    'use the path of a PEM file with a certificate and its RSA key, or leave it unset',
  ),
  S3_BUCKET: setting(z.string().min(3).max(63).optional(), 'use the name of the bucket for files'),
  S3_REGION: setting(z.string().min(1).default('us-east-1'), 'use the region of the bucket'),
  S3_ENDPOINT: setting(z.url(protocols('https?')).optional(), 'use the address of the object store'),
  S3_ACCESS_KEY_ID: setting(z.string().min(1).optional(), 'use the key id of the object store'),
  S3_SECRET_ACCESS_KEY: setting(z.string().min(1).optional(), 'use the secret key of the object store'),
  MILLRACE_EGRESS_ALLOW: setting(
    z
      .string()
      .transform((list) =>
        list
          .split(',')
          .map((item) => item.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.string().regex(hostAndPort)))
      .default([]),
    'use exact host:port pairs with commas between them, for example crm.internal:8443',
  ),
  LOG_LEVEL: setting(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'use fatal, error, warn, info, debug, trace or silent',
  ),
  POOL_SIZE: setting(z.coerce.number().int().min(2).max(200).default(10), 'use 2 to 200 connections'),
};

type Values = { [K in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[K]['schema']> };

const refusal = (variable: string, problem: string, remedy: string) => `${variable}: ${problem}. Remedy: ${remedy}.`;

function readValues(env: NodeJS.ProcessEnv): Values {
  const refusals: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { schema, remedy }] of Object.entries(SETTINGS)) {
    // An empty variable is how compose files and shells write "not set".
    const result = schema.safeParse(env[name] === '' ? undefined : env[name]);
    if (result.success) values[name] = result.data;
    else refusals.push(refusal(name, result.error.issues[0]?.message ?? 'not understood', remedy));
  }
  if (refusals.length > 0) throw new ConfigError(refusals.join('\n'));
  return values as Values;
}

function checkTogether(values: Values): void {
  const refusals: string[] = [];
  const production = values.NODE_ENV === 'production';
  if (production && !values.MILLRACE_SECRET) {
    refusals.push(refusal('MILLRACE_SECRET', 'missing', `in production, ${SETTINGS.MILLRACE_SECRET.remedy}`));
  }
  if (production && values.MILLRACE_CLOCK) {
    refusals.push(refusal('MILLRACE_CLOCK', 'refused in production', 'unset it'));
  }
  if (production && !values.MILLRACE_PUBLIC_URL) {
    refusals.push(refusal('MILLRACE_PUBLIC_URL', 'missing', `in production, ${SETTINGS.MILLRACE_PUBLIC_URL.remedy}`));
  }
  if (Boolean(values.S3_ACCESS_KEY_ID) !== Boolean(values.S3_SECRET_ACCESS_KEY)) {
    refusals.push(refusal('S3_ACCESS_KEY_ID', 'set without its pair', 'set S3_SECRET_ACCESS_KEY and it together'));
  }
  if (refusals.length > 0) throw new ConfigError(refusals.join('\n'));
}

/**
 * The secret of this data folder: made on first use, readable by its owner alone. Written aside and linked into place,
 * so that two processes that start together end with the same one.
 */
function secretOf(home: string): string {
  const file = path.join(home, 'secret');
  mkdirSync(home, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

const inboundOf = (values: Values): InboundConfig => ({
  smtpPort: values.INBOUND_SMTP_PORT,
  smtpHost: values.INBOUND_SMTP_HOST,
  domain:
    values.INBOUND_MAIL_DOMAIN ??
    (values.MILLRACE_PUBLIC_URL ? new URL(values.MILLRACE_PUBLIC_URL).hostname : 'localhost.example'),
  authserv: values.INBOUND_AUTHSERV_ID,
  webhookSecret: values.INBOUND_WEBHOOK_SECRET,
});

function s3Of(values: Values): S3Config | undefined {
  if (!values.S3_BUCKET) return undefined;
  return {
    bucket: values.S3_BUCKET,
    region: values.S3_REGION,
    endpoint: values.S3_ENDPOINT,
    accessKeyId: values.S3_ACCESS_KEY_ID,
    secretAccessKey: values.S3_SECRET_ACCESS_KEY,
  };
}

/**
 * Reads the configuration. Throws ConfigError that names every refused variable with its remedy. Outside production a
 * missing secret is generated into the data folder; in production nothing secret has a default.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const values = readValues(env);
  checkTogether(values);
  const production = values.NODE_ENV === 'production';
  const home = path.resolve(values.MILLRACE_HOME);
  return {
    production,
    port: values.PORT,
    host: values.HOST,
    home,
    // People with known passwords belong on no production server unless somebody asks for them by name.
    seed: values.MILLRACE_SEED ?? (production ? 'none' : 'demo'),
    databaseUrl: values.DATABASE_URL,
    secret: values.MILLRACE_SECRET ?? secretOf(home),
    rateLimits: values.MILLRACE_RATE_LIMITS === 'on',
    clock: values.MILLRACE_CLOCK ? new Date(values.MILLRACE_CLOCK) : undefined,
    publicUrl: (values.MILLRACE_PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    metricsPort: values.METRICS_PORT === 'off' || values.METRICS_PORT === 0 ? undefined : values.METRICS_PORT,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    inbound: inboundOf(values),
    sealFile: values.SEAL_FILE,
    s3: s3Of(values),
    egressAllow: values.MILLRACE_EGRESS_ALLOW,
    logLevel: values.LOG_LEVEL,
    poolSize: values.POOL_SIZE,
  };
}
