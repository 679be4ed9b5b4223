import { defineFigure } from '../moved-figure.ts';
import { operation } from './view.ts';

defineFigure('operation-figure', operation);
