import { defineFigure } from './moved-figure.ts';
import { check } from './check-view.ts';

defineFigure('check-figure', check);
