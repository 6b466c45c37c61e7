/** `npm run check [-- NAME …]`: everything that can be said about the code without running it. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { checkContract, checkStructure } from './generated-files.ts';
import { checkHouseRules, checkNames } from './house-rules.ts';
import { checkImports } from './import-rules.ts';
import { ROOT, sourceFiles, type Findings } from './source-files.ts';

interface Check {
  name: string;
  run(): Promise<Findings>;
}

/** A check that is a program of the packages: silent when all is well. */
function program(name: string, bin: string, ...args: string[]): Check {
  const file = path.join(ROOT, 'node_modules/.bin', bin);
  return {
    name,
    run: () =>
      new Promise((resolve) => {
        execFile(file, args, { cwd: ROOT, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
          resolve(error ? [`${stdout}${stderr}`.trim() || error.message] : []),
        );
      }),
  };
}

const CHECKS: readonly Check[] = [
  program('types: server', 'tsc', '-p', '.'),
  program('types: web', 'tsc', '-p', 'web'),
  program('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  program('format', 'prettier', '--check', '--log-level=warn', '--cache', '.'),
  program('unused code', 'knip', '--no-progress'),
  { name: 'imports', run: async () => checkImports(sourceFiles()) },
  { name: 'names', run: async () => checkNames(sourceFiles()) },
  { name: 'house rules', run: async () => checkHouseRules(sourceFiles()) },
  { name: 'structure', run: checkStructure },
  { name: 'contract', run: checkContract },
];

async function runCheck(check: Check): Promise<boolean> {
  const started = performance.now();
  const findings = await check.run().catch((error: unknown) => [error instanceof Error ? error.stack! : String(error)]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${findings.length === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`);
  for (const finding of findings) console.log(finding.replace(/^/gm, '  '));
  return findings.length === 0;
}

/** Runs checks two at a time, because the machines that do this have two cores. */
async function runAll(checks: readonly Check[]): Promise<boolean> {
  const waiting = [...checks];
  const outcomes: boolean[] = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) outcomes.push(await runCheck(check));
  };
  await Promise.all([lane(), lane()]);
  return outcomes.every(Boolean);
}

const wanted = process.argv.slice(2);
const chosen = CHECKS.filter((check) => wanted.length === 0 || wanted.some((name) => check.name.startsWith(name)));
const passed = await runAll(chosen);
console.log(passed ? 'All checks passed.' : 'Some checks failed.');
process.exit(passed ? 0 : 1);
