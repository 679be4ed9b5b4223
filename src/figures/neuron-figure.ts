import { defineFigure } from './moved-figure.ts';
import { neuron } from './neuron-view.ts';

defineFigure('neuron-figure', neuron);
