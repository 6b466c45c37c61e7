export type CsvProblemCode =
  'empty' | 'not_text' | 'encoding' | 'quote_not_closed' | 'record_too_large' | 'too_many_columns' | 'too_many_rows';

/** A file that cannot be read on: what is wrong, in words, and the line where it shows (counted from 1). */
export class CsvProblem extends Error {
  readonly code: CsvProblemCode;
  readonly line: number;
  constructor(code: CsvProblemCode, line: number, message: string) {
    super(message);
    this.code = code;
    this.line = line;
  }
}
