import { defineFigure } from './moved-figure.ts';
import { valley } from './valley-view.ts';

defineFigure('valley-figure', valley);
