import { bend } from './bend-view.ts';
import { defineFigure } from './moved-figure.ts';

defineFigure('bend-figure', bend);
