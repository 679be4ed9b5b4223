import { defineFigure } from './moved-figure.ts';
import { truth } from './truth-view.ts';

defineFigure('truth-figure', truth);
