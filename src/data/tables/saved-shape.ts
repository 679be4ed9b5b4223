/** What a saved model may at most hold: as much as can be trained here. */
const most = {
  columns: 500,
  kinds: 2_000,
  numbers: 2_000,
  classes: 20,
  networks: 10,
  layers: 5,
  neurons: 256,
  characters: 10_000,
};

const roles = ['numeric', 'category', 'boolean', 'id', 'target', 'text', 'unused'];
const rules = ['word before the full stop', 'first letter', 'is empty'];

/**
 * Says what is wrong with a saved model, if anything is: each object has just the keys it should, every number is finite, and
 * every list has the length that the others make necessary.
 */
export function checkModel(value: unknown): string | undefined {
  try {
    requireModel(value);
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function requireModel(value: unknown): void {
  const model = record(value, 'the model', ['format', 'version', 'columns', 'classes', 'networks']);
  if (model.format !== 'scratchgrad table model' || model.version !== 1) {
    throw new RangeError("expected the format 'scratchgrad table model', version 1, but got another one.");
  }
  const names: string[] = [];
  let targets = 0;
  for (const each of list(model.columns, 'columns', 1, most.columns)) {
    const column = record(each, 'a column', ['name', 'role', 'hasDecimalComma', 'derived']);
    const role = oneOf(column.role, 'a role', roles);
    targets += role === 'target' ? 1 : 0;
    flag(column.hasDecimalComma, 'hasDecimalComma');
    if (['numeric', 'category', 'boolean'].includes(role)) names.push(text(column.name, 'a name'));
    else text(column.name, 'a name');
    for (const one of list(column.derived, 'derived columns', 0, rules.length)) {
      const derived = record(one, 'a derived column', ['name', 'rule', 'kinds', 'why', 'isOn']);
      oneOf(derived.rule, 'a rule', rules);
      text(derived.why, 'a reason');
      list(derived.kinds, 'kinds', 0, most.kinds).forEach((kind) => text(kind, 'a kind'));
      if (flag(derived.isOn, 'isOn')) names.push(text(derived.name, 'a name'));
    }
  }
  if (targets !== 1) throw new RangeError(`expected one target among the columns, but got ${targets}.`);
  const classes = list(model.classes, 'classes', 2, most.classes).map((name) => text(name, 'a class'));
  if (new Set(classes).size < classes.length) throw new RangeError('expected classes that differ, but got one twice.');
  for (const network of list(model.networks, 'networks', 1, most.networks))
    requireNetwork(network, names, classes.length);
}

function requireNetwork(value: unknown, names: readonly string[], classes: number): void {
  const network = record(value, 'a network', ['missing', 'columns', 'layers']);
  const inputs = list(network.missing, 'inputs', 1, most.numbers).map((x) => number(x, 'an input')).length;
  const input = (x: unknown) => {
    const place = number(x, "an input's place");
    if (!Number.isInteger(place) || place < 0 || place >= inputs) {
      throw new RangeError(`expected an input from 0 to ${inputs - 1}, but got ${place}.`);
    }
  };
  list(network.columns, "a network's columns", names.length, names.length).forEach((each, i) => {
    const kind = oneOf((each as { kind?: unknown } | null)?.kind, 'a kind of column', ['numeric', 'category']);
    const column = record(each, "a network's column", ['name', 'kind', kind === 'numeric' ? 'numbers' : 'categories']);
    oneOf(column.name, "a column's name", [names[i]!]);
    if (kind === 'numeric') {
      for (const one of list(column.numbers, 'numbers', 0, inputs)) {
        const line = record(one, 'a number', ['input', 'from', 'at', 'scale']);
        input(line.input);
        ['from', 'at', 'scale'].forEach((key) => number(line[key], key));
      }
      return;
    }
    for (const one of list(column.categories, 'categories', 0, most.kinds)) {
      const category = record(one, 'a category', ['name', 'numbers']);
      text(category.name, 'a category');
      for (const entry of list(category.numbers, 'numbers', 0, inputs)) {
        const { input: place, value } = record(entry, 'a number', ['input', 'value']);
        input(place);
        number(value, 'a value');
      }
    }
  });
  let width = inputs;
  const layers = list(network.layers, 'layers', 1, most.layers);
  layers.forEach((layer, i) => {
    const outputs = classes === 2 ? 1 : classes;
    const [least, largest] = i + 1 < layers.length ? [1, most.neurons] : [outputs, outputs];
    const neurons = list(layer, 'neurons', least, largest);
    for (const weights of neurons) list(weights, 'weights', width + 1, width + 1).forEach((x) => number(x, 'a weight'));
    width = neurons.length;
  });
}

function record(value: unknown, what: string, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RangeError(`expected ${what} with ${keys.join(', ')}, but got ${nameOf(value)}.`);
  }
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange !== undefined)
    throw new RangeError(`expected ${what} with ${keys.join(', ')}, but got '${strange.slice(0, 40)}' too.`);
  const lacking = keys.find((key) => !Object.hasOwn(value, key));
  if (lacking !== undefined)
    throw new RangeError(`expected ${what} with ${keys.join(', ')}, but '${lacking}' is missing.`);
  return value as Record<string, unknown>;
}

function list(value: unknown, what: string, least: number, largest: number): unknown[] {
  const range = least === largest ? `${least}` : `from ${least} to ${largest}`;
  if (!Array.isArray(value)) throw new RangeError(`expected a list of ${what}, ${range}, but got ${nameOf(value)}.`);
  if (value.length >= least && value.length <= largest) return value as unknown[];
  throw new RangeError(`expected a list of ${what}, ${range}, but got ${value.length}.`);
}

function number(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new RangeError(`expected ${what} to be a number, but got ${nameOf(value)}.`);
}

function text(value: unknown, what: string): string {
  if (typeof value === 'string' && value.length <= most.characters) return value;
  throw new RangeError(
    `expected ${what} as a text of at most ${most.characters} characters, but got ${nameOf(value)}.`,
  );
}

function flag(value: unknown, what: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new RangeError(`expected ${what} to be true or false, but got ${nameOf(value)}.`);
}

function oneOf(value: unknown, what: string, choices: readonly string[]): string {
  if (typeof value === 'string' && choices.includes(value)) return value;
  throw new RangeError(`expected ${what}, one of ${choices.slice(0, 8).join(', ')}, but got ${nameOf(value)}.`);
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object';
  return `'${String(value).slice(0, 40)}'`;
}
