import { boundary } from './boundary-view.ts';
import { defineFigure } from './moved-figure.ts';

defineFigure('boundary-figure', boundary);
