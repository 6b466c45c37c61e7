import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealKey } from './certificate.ts';
import { PaperWriter } from './document.ts';
import { isIntact, sealPdf } from './seal.ts';

const home = mkdtempSync(path.join(tmpdir(), 'millrace-seal-'));
const at = new Date('2026-03-01T09:00:00Z');
let sealed: Buffer;

beforeAll(async () => {
  const paper = await PaperWriter.open({ title: 'Vereinbarung', author: 'Łódź GmbH', at, locale: 'de' });
  paper.title('Vereinbarung für Łódź');
  for (let index = 0; index < 80; index += 1)
    paper.paragraph('Ünïcode and a long text that wraps over lines. '.repeat(4));
  paper.drawing('M10 100 L 200 20 L 400 150');
  sealed = await sealPdf(paper.finish('A-1'), await sealKey({ home, sealFile: undefined }), { reason: 'Agreed', at });
});

const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined;

describe('a sealed document', () => {
  it('is intact, and broken after any one byte was changed', async () => {
    expect(await isIntact(sealed)).toBe(true);
    for (const place of [40, Math.floor(sealed.length / 2), sealed.length - 20]) {
      const changed = Buffer.from(sealed);
      changed[place] = changed[place]! ^ 1;
      expect(await isIntact(changed)).toBe(false);
    }
  });

  it('is broken when something is added to its end', async () => {
    expect(await isIntact(Buffer.concat([sealed, Buffer.from('\n%more')]))).toBe(false);
  });

  it('keeps one certificate', async () => {
    const [one, other] = await Promise.all([
      sealKey({ home, sealFile: undefined }),
      sealKey({ home, sealFile: undefined }),
    ]);
    expect(one).toBe(other);
  });

  it.skipIf(!hasPdfsig)('is what pdfsig of poppler-utils confirms (skipped where it is not installed)', () => {
    const file = path.join(home, 'sealed.pdf');
    writeFileSync(file, sealed);
    const said = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('Total document signed');
    const changed = Buffer.from(sealed);
    changed[60] = changed[60]! ^ 1;
    writeFileSync(file, changed);
    const complaint = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
    expect(complaint.stdout).not.toContain('Signature is Valid');
  });
});
