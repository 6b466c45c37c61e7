/** Rules of STYLE.md that a pattern can see. */
import { isTest, lineAt, withoutComments, type Findings, type SourceFile } from './source-files.ts';

interface HouseRule {
  pattern: RegExp;
  /** Whether the rule holds for a file. */
  holds(file: string): boolean;
  message: string;
}

const inModules = (file: string): boolean => file.startsWith('server/modules/') && !isTest(file);

/** `queries.ts`, an aspect of it such as `inbox.queries.ts`, or a file of a folder `queries/` or `reports/`. */
const mayHoldSql = (file: string): boolean => /(^|[/.-])queries\.ts$|\/(queries|reports)\//.test(file);

const RULES: readonly HouseRule[] = [
  {
    pattern: /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|selectNoFrom)\(/g,
    holds: (file) => inModules(file) && !mayHoldSql(file),
    message: 'SQL stands only in queries.ts and reports/',
  },
  {
    pattern: /\bnew Date\(\)|\bDate\.now\(\)/g,
    holds: inModules,
    message: 'time comes from ctx.clock',
  },
  {
    pattern: /\brandomUUID\(/g,
    holds: (file) => /^(server|db|web)\//.test(file) && !isTest(file),
    message: 'ids come from newId() of kit/id.ts',
  },
  {
    pattern: /\bprocess\.env\b/g,
    holds: inModules,
    message: 'settings come from ctx.config',
  },
  {
    pattern: /\bset_config\s*\(/g,
    holds: inModules,
    message: 'settings of a transaction are made by SET LOCAL, which Citus forwards',
  },
];

const FORBIDDEN_NAME = /(^|\/)[^/]*\b(utils?|helpers?|managers?|misc|common|stuff)\b[^/]*(\/|$)/i;

/** Findings for names of files and folders. */
export function checkNames(files: readonly SourceFile[]): Findings {
  return files
    .filter((file) => FORBIDDEN_NAME.test(file.path))
    .map((file) => `${file.path}: a name says what is inside, not that it helps`);
}

/** Findings for the text of files. */
export function checkHouseRules(files: readonly SourceFile[]): Findings {
  return files.flatMap((file) => {
    const rules = RULES.filter((rule) => rule.holds(file.path));
    if (rules.length === 0) return [];
    const text = withoutComments(file.text);
    return rules.flatMap((rule) =>
      [...text.matchAll(rule.pattern)].map((match) => `${file.path}:${lineAt(text, match.index)}: ${rule.message}`),
    );
  });
}
