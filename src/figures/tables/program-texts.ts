import examineRows from '../../programs/examine-rows.ts?raw';
import examine from '../../programs/examine.ts?raw';
import postMortem from '../../programs/post-mortem.ts?raw';
import saveNetwork from '../../programs/save-network.ts?raw';
import tableMeasures from '../../programs/table-measures.ts?raw';
import tableRows from '../../programs/table-rows.ts?raw';
import tableScores from '../../programs/table-scores.ts?raw';
import tellProgress from '../../programs/tell-progress.ts?raw';
import program from '../../programs/train-table.ts?raw';
import type { Texts } from '../../runner/protocol.ts';

/** The program that trains on tables, and the texts it imports besides the reader's modules, by the names it imports them by. */
export const tableProgram: Texts = {
  program,
  examine,
  'examine-rows': examineRows,
  'post-mortem': postMortem,
  'save-network': saveNetwork,
  'table-measures': tableMeasures,
  'table-rows': tableRows,
  'table-scores': tableScores,
  'tell-progress': tellProgress,
};
