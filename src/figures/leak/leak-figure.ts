import { defineFigure } from '../moved-figure.ts';
import { leak } from './view.ts';

defineFigure('leak-figure', leak);
