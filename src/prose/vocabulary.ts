import Aside from './Aside.astro';
import Clinic from './Clinic.astro';
import Competition from './Competition.astro';
import Exercise from './Exercise.astro';
import Figure from './Figure.astro';
import Graph from './Graph.astro';
import Judges from './Judges.astro';
import Levels from './Levels.astro';
import N from './N.astro';
import Network from './Network.astro';
import Pair from './Pair.astro';
import Plot from './Plot.astro';
import Predict from './Predict.astro';
import Quiz from './Quiz.astro';
import Table from './Table.astro';
import Training from './Training.astro';

/** The words that a lesson may use without importing them. */
export const vocabulary = {
  Aside,
  Clinic,
  Competition,
  Exercise,
  Figure,
  Graph,
  Judges,
  Levels,
  N,
  Network,
  Pair,
  Plot,
  Predict,
  Quiz,
  Training,
  table: Table,
};
