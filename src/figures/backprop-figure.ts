import { backprop } from './backprop-view.ts';
import { defineFigure } from './moved-figure.ts';

defineFigure('backprop-figure', backprop);
