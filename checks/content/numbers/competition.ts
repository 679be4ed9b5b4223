import { seededRandom } from '../../../exercises/support/random.ts';
import { MLP } from '../../../solutions/mlp.ts';
import { fitPreprocessor } from '../../../solutions/table.ts';
import { boardOf, leakScores } from '../../../src/data/competition/board.ts';
import { leak, withoutColumns } from '../../../src/data/competition/columns.ts';
import { drawCompetition, publishedSeed } from '../../../src/data/competition/generate.ts';
import { fixed, type Numbers, row } from './written.ts';

export function competition(): Numbers {
  const [shown, hidden] = [boardOf('public'), boardOf('private')];
  const percent = (entries: typeof hidden) => entries.map(({ accuracy }) => 100 * accuracy);
  const [, , line, network, ceiling] = percent(hidden);
  const spread = Math.hypot(hidden[3]!.standardError, hidden[4]!.standardError);
  const { validation, private: alone } = leakScores();
  const table = withoutColumns(drawCompetition(publishedSeed).training.table, [leak]);
  const features = fitPreprocessor(table).featureNames.length;
  return {
    private: row(percent(hidden), 1),
    error: row(
      hidden.map(({ standardError }) => 100 * standardError),
      1,
    ),
    public: row(percent(shown), 1),
    loss: row([hidden[0]!.logLoss!, hidden[2]!.logLoss!, hidden[3]!.logLoss!, hidden[4]!.logLoss!], 3),
    closed: fixed((100 * (network! - line!)) / (ceiling! - line!), 0),
    apart: fixed(ceiling! - network!, 1),
    tie: fixed(1.96 * 100 * spread, 1),
    leak: row([100 * validation, 100 * alone.accuracy], 1),
    features: String(features),
    parameters: String(new MLP([features, 16, 8, 1], seededRandom(1)).parameters().length),
  };
}
