/** One rule of slopes that the reader writes, and where. */
export interface Rule {
  /** The function's name, and the module that exports it. */
  name: string;
  module: string;
  /** Value and slopes, as formulas. */
  value: string;
  slopes: string;
}

const of = (module: string, rules: readonly (readonly [name: string, value: string, slopes: string])[]): Rule[] =>
  rules.map(([name, value, slopes]) => ({ module, name, value, slopes }));

/** Every operation of the course that comes with slopes of its own, in the course's order. */
export const rules: readonly Rule[] = [
  ...of('value', [
    ['add', 'x + y', '1, \\; 1'],
    ['mul', 'x \\cdot y', 'y, \\; x'],
  ]),
  ...of('ops', [
    ['neg', '-x', '-1'],
    ['sub', 'x - y', '1, \\; -1'],
    ['div', 'x / y', '1/y, \\; -x/y^2'],
    ['exp', 'e^x', 'e^x'],
    ['log', '\\ln x', '1/x'],
    ['pow', 'x^n', 'n \\cdot x^{n-1}'],
    ['sum', 'x_0 + x_1 + \\dots', '1, \\; 1, \\; \\dots'],
    ['dot', 'x_0 y_0 + x_1 y_1 + \\dots', 'y_0, \\; y_1, \\dots, \\; x_0, \\; x_1, \\dots'],
  ]),
  ...of('activations', [
    ['tanh', 't = \\tanh x', '1 - t^2'],
    ['sigmoid', 's = 1 / (1 + e^{-x})', 's \\cdot (1 - s)'],
    ['relu', '\\max(0, x)', '1 \\text{ above } 0, \\text{ else } 0'],
    ['softplus', '\\ln(1 + e^x)', '1 / (1 + e^{-x})'],
  ]),
  ...of('loss', [['logSumExp', '\\ln \\textstyle\\sum_k e^{z_k}', 'e^{z_k} / \\textstyle\\sum_j e^{z_j}']]),
];

/** What multiplies all of them along every path, and adds. */
export const sweep = { name: 'backward', module: 'backward' };
