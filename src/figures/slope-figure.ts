import { defineFigure } from './moved-figure.ts';
import { slope } from './slope-view.ts';

defineFigure('slope-figure', slope);
