import { defineFigure } from '../moved-figure.ts';
import { price } from './view.ts';

defineFigure('price-figure', price);
