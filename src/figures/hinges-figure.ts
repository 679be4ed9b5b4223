import { hinges } from './hinges-view.ts';
import { defineFigure } from './moved-figure.ts';

defineFigure('hinges-figure', hinges);
