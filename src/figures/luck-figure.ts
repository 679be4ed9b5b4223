import { defineFigure } from './moved-figure.ts';
import { luck } from './luck-view.ts';

defineFigure('luck-figure', luck);
