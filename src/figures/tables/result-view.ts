import { html, nothing, type TemplateResult } from 'lit';
import type { Board, BoardLine, ModelLine } from '../../data/tables/types.ts';
import { findingsList } from '../clinic/findings-list.ts';
import { board as boardTable } from './board.ts';
import type { TrainingData } from '../training/training-session.ts';
import type { TableRun } from './table-run.ts';
import { calibrationPlot, confusionTable } from './score-figures.ts';

/**
 * What came of one run: the board of its own held-out rows, where the network was right and wrong, and whether its probabilities
 * can be believed.
 */
export function runResult(
  board: Board,
  classes: readonly string[],
  { dropped, warning }: { dropped: readonly string[]; warning: string | undefined },
): TemplateResult {
  return html`
    ${dropped.length > 0 ? html`<p class="tables-words">${dropped.join(' ')}</p>` : nothing}
    ${warning === undefined ? nothing : html`<p class="tables-words tables-warning"><strong>Look again.</strong> ${warning}</p>`}
    <div class="tables-pair">
      ${heldOutBoard(board)}
      <div class="tables-scores">
        ${confusionTable(board.network.confusion, classes)} ${calibrationPlot(board.network.calibration)}
      </div>
    </div>
  `;
}

function heldOutBoard(board: Board): TemplateResult {
  const line = (name: string, given: BoardLine | ModelLine, note?: string) => ({
    name,
    accuracy: given.accuracy,
    standardError: given.standardError,
    ...('logLoss' in given && { logLoss: given.logLoss }),
    ...(note !== undefined && { note }),
  });
  const lines = [
    line('Majority', board.majority),
    line('Best single column', board.bestColumn, board.bestColumn.column),
    line('Logistic regression', board.logistic, 'no hidden layers'),
    { ...line('This run', board.network), isReaders: true },
  ];
  return boardTable(`Board: the same ${board.heldOutRows} held-out rows for all`, board.heldOutRows, lines);
}

/** What the post-mortem of a run found, each with the lesson that explains it; nothing before it. */
export function postMortem(
  { findings }: TableRun,
  lessons: TrainingData['lessons'],
  warning: string | undefined,
): TemplateResult | typeof nothing {
  // All is well only where no column was pointed at.
  if (!findings || (findings.length === 0 && warning !== undefined)) return nothing;
  return findingsList(findings, (slug) => lessons[slug]);
}
