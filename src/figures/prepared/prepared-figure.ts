import { defineFigure } from '../moved-figure.ts';
import { prepared } from './view.ts';

defineFigure('prepared-figure', prepared);
