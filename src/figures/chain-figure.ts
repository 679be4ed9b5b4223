import { chainRule } from './chain-view.ts';
import { defineFigure } from './moved-figure.ts';

defineFigure('chain-figure', chainRule);
