import type { Measures } from '../../clinic/measures.ts';

/** What is wrong with a file, where, and what to do about it. */
export interface Problem {
  /** The file's name. */
  file: string;
  /** The line of the table, from 1 (the header's); undefined if no single row is to blame. */
  row?: number | undefined;
  /** The column's name, or its number from 1 in the words 'column 3' if it has none. */
  column?: string | undefined;
  /** What was expected, what came, and what to do; it names the file, row and column itself. */
  message: string;
  /** Whether nothing can be trained before it is put right; else the reader is only told. */
  isFatal: boolean;
}

/** A file as it was read: every cell a text, with the white space around it taken away. */
export interface RawTable {
  /** The file's name. */
  file: string;
  header: string[];
  /** As many cells in each row as the header has names; an empty text where nothing stands. */
  rows: string[][];
  /** The line of each row in the file's table, from 2: what a message about the row calls it. */
  lines: number[];
  /** What was left out while reading, in sentences that count it: '3 empty rows were left out.' */
  dropped: string[];
  problems: Problem[];
}

/** What a column is for; the reader may choose another one. */
export type Role = 'numeric' | 'category' | 'boolean' | 'id' | 'target' | 'text' | 'unused';

/** A rule that makes one more column out of a column, without knowing what it means. */
export type DerivedRule = 'word before the full stop' | 'first letter' | 'is empty';

/** One more column, made out of another, that the reader may switch off. */
export interface DerivedColumn {
  /** 'Name: word before the full stop' */
  name: string;
  rule: DerivedRule;
  /** The kinds that are kept; any other one is called 'other'. None for a rule that says yes or no. */
  kinds: string[];
  /** What it is and how many kinds it has: 'Name: word before the full stop, 6 kinds'. */
  why: string;
  isOn: boolean;
}

/** What becomes of one column. */
export interface ColumnPlan {
  name: string;
  role: Role;
  /** Why it has that role, in a sentence that counts what was seen. */
  why: string;
  /** How many cells are empty, how many different ones there are, and the first few of them. */
  missing: number;
  distinct: number;
  examples: string[];
  /** Whether its numbers write their decimal point as a comma. */
  hasDecimalComma: boolean;
  derived: DerivedColumn[];
}

/** What becomes of a whole table: plain data, which the page lets the reader correct before training. */
export interface TablePlan {
  columns: ColumnPlan[];
  /** The classes of the target in the order of their numbers, class 0 first; without those that are too rare. */
  classes: string[];
  /** What keeps the table from being trained, and what the reader should know. */
  problems: Problem[];
}

/** A column as it crosses the sandbox's wall. */
export type EncodedColumn =
  | { name: string; kind: 'numeric'; /** NaN where the cell is missing. */ values: Float64Array }
  | {
      name: string;
      kind: 'category';
      /** The category's place in the list; −1 where missing. */ codes: Int32Array;
      categories: string[];
    };

/** A table as it crosses the sandbox's wall. */
export interface EncodedTable {
  columns: EncodedColumn[];
  rowCount: number;
}

/** How the networks are trained; the page and the terminal take the same. */
export interface TableSettings {
  seed: number;
  /** How many neurons each hidden layer has. */
  hidden: number[];
  epochs: number;
  batchSize: number;
  learningRate: number;
  penalty: number;
  validationShare: number;
  patience: number;
  /** With 1, a fifth of the rows is held out; with more, each of so many parts in turn, and their networks answer together. */
  folds: number;
}

/** What the program is given. */
export interface TableInput {
  training: EncodedTable;
  /** The class of each row of the training file. */
  labels: Int32Array;
  classes: string[];
  /** The rows to answer, if there is a test file. */
  test?: { table: EncodedTable; ids: string[] };
  /** The submission's first line: 'PassengerId,Survived'. */
  header: string;
  settings: TableSettings;
}

/** One of ten equal parts of the scale of probabilities. */
export interface CalibrationBin {
  /** How many held-out rows were given a probability in this part. */
  rows: number;
  /** The mean of those probabilities; 0 without rows. */
  predicted: number;
  /** The share of those rows that did turn out so; 0 without rows. */
  happened: number;
}

/** What a rule or a model reached on the held-out rows. */
export interface BoardLine {
  accuracy: number;
  /** One standard error of the accuracy: √(p (1 − p) / rows). */
  standardError: number;
  /** A row for each actual class, a column for each predicted one. */
  confusion: number[][];
}

/** The same for what gives probabilities. */
export interface ModelLine extends BoardLine {
  logLoss: number;
  /** With two classes of the probability of class 1, with more of that of the class predicted. */
  calibration: CalibrationBin[];
}

/** The board of one run. All scores are of the same held-out rows, each answered by rules that never saw it. */
export interface Board {
  heldOutRows: number;
  /** How many rows each network could learn from, its validation rows included. */
  trainingRows: number;
  /** Rows that no part of the run looked at, because the table is large; drawn by lot. */
  unusedRows: number;
  majority: BoardLine;
  /** The best rule of one column; with several folds, the column that most of them chose. */
  bestColumn: BoardLine & { column: string };
  logistic: ModelLine;
  network: ModelLine;
}

/** Where a training is. */
export interface TableProgress {
  kind: 'progress';
  /** What is being done: 'logistic regression', 'network, part 2 of 5', 'answering the test rows'. */
  stage: string;
  /** How much of the whole run is done, from 0 to 1; never falls. */
  done: number;
  /** 0 where nothing is being trained. */
  epoch: number;
  epochs: number;
  batch: number;
  batches: number;
  /** The loss of each mini-batch since the last message. */
  losses: number[];
  /** The loss on the validation rows of each epoch that ended since the last message. */
  validationLosses: number[];
}

/** A column of a table that a network reads: which of its numbers the cell decides. */
export type SavedColumn =
  | {
      name: string;
      kind: 'numeric';
      /** Each such input is `at + scale · (cell − from)`. */
      numbers: { input: number; from: number; at: number; scale: number }[];
    }
  | { name: string; kind: 'category'; categories: { name: string; numbers: { input: number; value: number }[] }[] };

/** A network as numbers, with all that it needs to read a table; hidden layers use tanh. */
export interface SavedNetwork {
  /** The inputs of a row without a single known cell. */
  missing: number[];
  columns: SavedColumn[];
  /** Layer by layer, neuron by neuron: its weights, and its bias last. */
  layers: number[][][];
}

/** What the program posts, each as plain data. */
export type TableRunMessage =
  | TableProgress
  | { kind: 'measures'; measures: Measures }
  | { kind: 'board'; board: Board }
  | { kind: 'submission'; text: string; rows: number }
  | { kind: 'model'; networks: SavedNetwork[] };
