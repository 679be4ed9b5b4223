import saveNetwork from '../../programs/save-network.ts?raw';
import tableRows from '../../programs/table-rows.ts?raw';
import tableScores from '../../programs/table-scores.ts?raw';
import tellProgress from '../../programs/tell-progress.ts?raw';
import program from '../../programs/train-table.ts?raw';
import type { Texts } from '../../runner/protocol.ts';

/** The program that trains on tables, and the texts it imports besides the reader's modules, by the names it imports them by. */
export const tableProgram: Texts = {
  program,
  'save-network': saveNetwork,
  'table-rows': tableRows,
  'table-scores': tableScores,
  'tell-progress': tellProgress,
};
