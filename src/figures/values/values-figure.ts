import { defineFigure } from '../moved-figure.ts';
import { values } from './view.ts';

defineFigure('values-figure', values);
