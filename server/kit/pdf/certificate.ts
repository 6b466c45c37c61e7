/** The certificate that seals documents: named by configuration, or made on first use and kept in the data folder. */
import { Buffer } from 'node:buffer';
import { randomBytes, webcrypto } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as asn1js from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, Extension, setEngine } from 'pkijs';
import type { Config } from '../config.ts';

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto }));

/** A certificate with its private key, ready to sign. */
export interface SealKey {
  certificate: Certificate;
  privateKey: webcrypto.CryptoKey;
}

export const SIGNING = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

const blocks = (pem: string, label: string): Buffer[] =>
  [...pem.matchAll(new RegExp(`-----BEGIN ${label}-----([^-]+)-----END ${label}-----`, 'g'))].map((match) =>
    Buffer.from(match[1]!, 'base64'),
  );

const pemOf = (label: string, bytes: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(bytes)
    .toString('base64')
    .replace(/.{64}/g, '$&\n')
    .trimEnd()}\n-----END ${label}-----\n`;

const bufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Reads a PEM text with a certificate and its RSA key (PKCS #8). Throws when one of them is missing. */
async function parseKey(pem: string): Promise<SealKey> {
  const [certificate] = blocks(pem, 'CERTIFICATE');
  const [key] = blocks(pem, 'PRIVATE KEY');
  if (!certificate || !key) throw new Error('the seal needs a CERTIFICATE and a PRIVATE KEY (PKCS #8) in PEM');
  return {
    certificate: Certificate.fromBER(bufferOf(certificate)),
    privateKey: await webcrypto.subtle.importKey('pkcs8', key, SIGNING, false, ['sign']),
  };
}

const YEARS = 20;
const COMMON_NAME = '2.5.4.3';

async function makePem(now: Date): Promise<string> {
  const keys = await webcrypto.subtle.generateKey(
    { ...SIGNING, modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ valueHex: bufferOf(Buffer.from([1, ...randomBytes(15)])) });
  for (const name of [certificate.issuer, certificate.subject]) {
    const value = new asn1js.Utf8String({ value: 'Millrace document seal' });
    name.typesAndValues.push(new AttributeTypeAndValue({ type: COMMON_NAME, value }));
  }
  certificate.notBefore.value = new Date(now.getTime() - 86_400_000);
  certificate.notAfter.value = new Date(now.getTime());
  certificate.notAfter.value.setUTCFullYear(now.getUTCFullYear() + YEARS);
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(),
    }),
    // Signs documents and cannot deny it: digitalSignature and nonRepudiation.
    new Extension({
      extnID: '2.5.29.15',
      critical: true,
      extnValue: new asn1js.BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 }).toBER(),
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey);
  await certificate.sign(keys.privateKey as CryptoKey, 'SHA-256');
  const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return pemOf('CERTIFICATE', certificate.toSchema(true).toBER()) + pemOf('PRIVATE KEY', privateKey);
}

/** Written aside and linked into place, so that two processes that start together end with the same one. */
async function keptPem(home: string): Promise<string> {
  const file = path.join(home, 'seal.pem');
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(home, { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, await makePem(new Date()), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}

const opened = new Map<string, Promise<SealKey>>();

/** The key of this installation, read once per process. */
export function sealKey(config: Pick<Config, 'home' | 'sealFile'>): Promise<SealKey> {
  const place = config.sealFile ?? config.home;
  let key = opened.get(place);
  if (!key) {
    const pem = config.sealFile ? Promise.resolve(readFileSync(config.sealFile, 'utf8')) : keptPem(config.home);
    key = pem.then(parseKey);
    opened.set(place, key);
    key.catch(() => opened.delete(place));
  }
  return key;
}
