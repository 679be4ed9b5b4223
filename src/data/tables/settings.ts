import type { TableSettings } from './types.ts';

/** The settings that a table is trained with unless the reader chooses others. */
export const defaultSettings: Readonly<TableSettings> = {
  seed: 1,
  hidden: [16, 8],
  epochs: 40,
  batchSize: 32,
  learningRate: 0.01,
  penalty: 1e-4,
  validationShare: 0.2,
  patience: 8,
  folds: 1,
};
