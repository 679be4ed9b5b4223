import { header } from './columns.ts';

/** What is wrong with a submission, where, and what to do about it. */
export interface SubmissionProblem {
  file: string;
  /** The line, from 1 (the header's); undefined if no single one is to blame. */
  row?: number;
  /** What was expected, what came, and what to do. */
  message: string;
  /** Nothing is scored before it is put right. */
  isFatal: true;
}

const file = 'The submission';
const mostShown = 5;

/**
 * Reads a submission: the header `loan_id,late`, then one line for each id with 0 or 1, in any order.
 *
 * @returns the class of each of `ids`, in their order; or what is wrong, the first five of each kind and how many more there are.
 */
export function readSubmission(text: string, ids: readonly number[]): number[] | SubmissionProblem[] {
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (text.trim() === '') {
    return [problem(`is empty, but expects the line '${header}' and one line for each loan of test.csv.`)];
  }
  if (entriesOf(first).join(',') !== header) {
    return [
      problem(`expects '${header}' as its first line, but found ${quote(first)}. Write that line above the rows.`, 1),
    ];
  }
  const known = new Set(ids.map(String));
  const seenAt = new Map<string, number>();
  const classes = new Map<string, number>();
  const wrong = new Problems();
  for (const [i, line] of lines.entries()) {
    const row = i + 2;
    if (line.trim() === '') continue;
    const [loan = '', late, ...more] = entriesOf(line);
    if (late === undefined || more.length > 0) {
      wrong.add(
        'shape',
        `expects two entries in line ${row}, but found ${quote(line)}. Write an id, a comma and 0 or 1.`,
        row,
      );
    } else if (!known.has(loan)) {
      wrong.add('unknown', `expects ids of test.csv, but line ${row} has ${quote(loan)}. Take the line out.`, row);
    } else if (seenAt.has(loan)) {
      wrong.add(
        'twice',
        `expects each id once, but line ${row} has ${loan} as line ${seenAt.get(loan)} does. Keep one of them.`,
        row,
      );
    } else if (late !== '0' && late !== '1') {
      wrong.add(
        'class',
        `expects 0 or 1 for loan ${loan} in line ${row}, but found ${quote(late)}. Write the class, not a probability.`,
        row,
      );
    }
    if (!seenAt.has(loan)) seenAt.set(loan, row);
    classes.set(loan, Number(late));
  }
  const missing = ids.filter((loan) => !seenAt.has(String(loan)));
  if (missing.length > 0) {
    const some = missing.slice(0, mostShown).join(', ') + (missing.length > mostShown ? ', …' : '');
    const [these, them] =
      missing.length === 1 ? [`loan ${some} is missing`, 'it'] : [`${missing.length} are missing: ${some}`, 'each'];
    wrong.add('missing', `expects a line for each of ${ids.length} loans, but ${these}. Add a line for ${them}.`);
  }
  return wrong.list.length > 0 ? wrong.all() : ids.map((loan) => classes.get(String(loan))!);
}

/** Problems of several kinds; of each kind only the first few are told, and the others counted. */
class Problems {
  readonly list: SubmissionProblem[] = [];
  readonly counts = new Map<string, number>();

  add(kind: string, message: string, row?: number): void {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    if (count <= mostShown) this.list.push(problem(message, row));
  }

  all(): SubmissionProblem[] {
    const more = [...this.counts.values()].reduce((total, count) => total + Math.max(0, count - mostShown), 0);
    return more === 0 ? this.list : [...this.list, problem(`has ${more} more lines with problems of these kinds.`)];
  }
}

function problem(words: string, row?: number): SubmissionProblem {
  return { file, ...(row !== undefined && { row }), message: `${file} ${words}`, isFatal: true };
}

function entriesOf(line: string): string[] {
  return line.split(',').map((entry) => entry.trim().replace(/^"(.*)"$/, '$1'));
}

function quote(text: string): string {
  return `'${text.length > 40 ? `${text.slice(0, 40)}…` : text}'`;
}
