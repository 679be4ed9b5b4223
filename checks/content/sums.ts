/** Two sides of a formula that both are numbers, as they are written and as they come out. */
export interface Sum {
  written: string;
  left: number;
  right: number;
  /** How far the two may differ: what rounding to the digits of the result explains. */
  tolerance: number;
}

/** Finds in a formula every `a = b` and `a \approx b` of which both sides are plain numbers or can be worked out to one. */
export function sumsOf(tex: string): Sum[] {
  return tex.split(/\\q?quad/).flatMap((part) => {
    const pieces = part.split(/(=|\\approx)/);
    const sums: Sum[] = [];
    for (let i = 0; i + 2 < pieces.length; i += 2) {
      const [a, sign, b] = pieces.slice(i, i + 3) as [string, string, string];
      const [left, right] = [evaluate(a), evaluate(b)];
      if (left === undefined || right === undefined) continue;
      sums.push({ written: `${a}${sign}${b}`.trim(), left, right, tolerance: toleranceOf(a, b, sign) });
    }
    return sums;
  });
}

/** A result that is rounded may be off by half a unit of its last digit, and by a whole one if what goes in is rounded too. */
function toleranceOf(a: string, b: string, sign: string): number {
  const digitsOf = (side: string) => (/\.(\d+)/.exec(side) ?? ['', ''])[1]!.length;
  const result = operators(b) === 0 ? b : a;
  const given = result === b ? a : b;
  const digits = digitsOf(result);
  if (sign === '=' && digits === 0) return 1e-9;
  return (given.includes('.') && sign === '=' ? 1 : 0.5) * 10 ** -digits + 1e-9;
}

function operators(side: string): number {
  return side.match(/\\cdot|\\frac|\\sqrt|[+/^]|(?<=\d\s*)-/g)?.length ?? 0;
}

const functions: Record<string, (x: number) => number> = {
  sqrt: Math.sqrt,
  tanh: Math.tanh,
  log: Math.log,
  ln: Math.log,
  val: (x) => x,
  slope: (x) => x,
  grad: (x) => x,
};

/** Works out a formula of plain numbers; `undefined` if it has letters or anything else in it. */
export function evaluate(tex: string): number | undefined {
  const tokens = tex.replaceAll('{,}', '').match(/\d+(?:\.\d+)?|\\[a-z]+|\S/gi) ?? [];
  let at = 0;
  const fail = (): never => {
    throw new SyntaxError(tokens[at]);
  };
  const take = (token: string) => (tokens[at] === token ? at++ : fail());
  const inside = (open: string, close: string): number => {
    take(open);
    const x = sum();
    take(close);
    return x;
  };
  const atom = (): number => {
    const token = tokens[at] ?? fail();
    if (token === '(') return inside('(', ')');
    if (token === '{') return inside('{', '}');
    at++;
    if (/^\d/.test(token)) return Number(token);
    if (token === '\\frac') return inside('{', '}') / inside('{', '}');
    const apply = functions[token.slice(1)];
    if (!token.startsWith('\\') || !apply) return fail();
    return apply(power());
  };
  const power = (): number => {
    const base = atom();
    if (tokens[at] !== '^') return base;
    at++;
    return base ** atom();
  };
  const factor = (): number => {
    if (tokens[at] !== '-') return power();
    at++;
    return -factor();
  };
  const product = (): number => {
    let x = factor();
    while (tokens[at] === '\\cdot' || tokens[at] === '/') x = tokens[at++] === '/' ? x / factor() : x * factor();
    return x;
  };
  function sum(): number {
    let x = product();
    while (tokens[at] === '+' || tokens[at] === '-') x = tokens[at++] === '+' ? x + product() : x - product();
    return x;
  }
  try {
    const x = sum();
    return at === tokens.length ? x : undefined;
  } catch {
    return undefined;
  }
}
