import { defineFigure } from '../moved-figure.ts';
import { walk } from './view.ts';

defineFigure('walk-figure', walk);
