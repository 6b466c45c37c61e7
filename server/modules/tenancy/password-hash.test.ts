import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password-hash.ts';

describe('a password’s hash', () => {
  it('is argon2id with the cost of the day, salted, and knows its password', async () => {
    const [first, second] = [await hashPassword('correct horse'), await hashPassword('correct horse')];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(first).not.toBe(second);
    expect(await verifyPassword(first, 'correct horse')).toBe(true);
    expect(await verifyPassword(first, 'correct horsf')).toBe(false);
  });

  it('agrees with the reference implementation', async () => {
    // From the test vectors of the argon2 reference code (test.c, version 0x13): 64 MiB, t=2, p=1.
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword(reference, 'password')).toBe(true);
    expect(await verifyPassword(reference, 'Password')).toBe(false);
  });

  it('takes composed and decomposed letters for the same', async () => {
    expect(await verifyPassword(await hashPassword('caf\u00e9 au lait'), 'cafe\u0301 au lait')).toBe(true);
  });

  it('belongs to no password when it is malformed', async () => {
    for (const hash of ['', 'plain', '$2b$12$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=1,t=1,p=1$x$y']) {
      expect(await verifyPassword(hash, 'plain')).toBe(false);
    }
  });
});
