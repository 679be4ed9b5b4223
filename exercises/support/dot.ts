/** A drawing as its Graphviz text describes it; labels as a reader would see them. */
export interface Drawing {
  nodes: { id: string; label: string }[];
  edges: { from: string; to: string; label: string }[];
}

const token =
  /\s+|\/\/.*|\/\*[\s\S]*?\*\/|("(?:[^"\\]|\\[\s\S])*")|(<(?:[^<>]|<[^<>]*>)*>)|(->|[{}[\]=;,:])|([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*|-?(?:\.\d+|\d+(?:\.\d*)?))/y;

/**
 * Reads the text of a directed Graphviz graph: nodes, arrows and their labels, as far as a drawing of Values needs it.
 *
 * Shape: one entry for each node, however often it is mentioned, and one for each arrow; without a label, a node shows its id.
 * Throws: Error that says where the text stops being Graphviz.
 *
 * @example
 * readDot('digraph { a -> b [label="1 &lt; 2"]; }').edges; // [{ from: 'a', to: 'b', label: '1 < 2' }]
 */
export function readDot(text: string): Drawing {
  const words = tokens(text);
  let at = 0;
  const refuse = (expected: string): never => {
    throw new Error(`The drawing is no Graphviz text: expected ${expected}, but got ${words[at] ?? 'the end'}.`);
  };
  const take = (word: string) => (words[at] === word ? words[at++] : refuse(`'${word}'`));
  const takeWord = (what: string) =>
    /^(?:["<\w.-]|[\u0080-\uffff])/.test(words[at] ?? '') ? words[at++] : refuse(what);
  const takeName = () => {
    const name = unquoted(takeWord('a name'));
    while (words[at] === ':') at += 2;
    return name;
  };
  const takeLabel = (): string | undefined => {
    let label: string | undefined;
    while (words[at] === '[') {
      at++;
      while (words[at] !== ']') {
        const key = takeWord("an attribute or ']'");
        take('=');
        const value = takeWord('the value of an attribute');
        if (key === 'label') label = shown(value);
        if (words[at] === ',' || words[at] === ';') at++;
      }
      at++;
    }
    return label;
  };

  const nodes = new Map<string, string | undefined>();
  const edges: Drawing['edges'] = [];
  if (words[at] === 'strict') at++;
  take('digraph');
  if (words[at] !== '{') takeName();
  take('{');
  while (words[at] !== '}') {
    const first = takeName();
    if (words[at] === '=') at += 2;
    else if (words[at] === '->') {
      const path = [first];
      while (words[at] === '->') {
        at++;
        path.push(takeName());
      }
      const label = takeLabel() ?? '';
      for (const id of path) nodes.set(id, nodes.get(id));
      for (let i = 1; i < path.length; i++) edges.push({ from: path[i - 1], to: path[i], label });
    } else {
      const label = takeLabel();
      if (!['node', 'edge', 'graph'].includes(first)) nodes.set(first, label ?? nodes.get(first));
    }
    while (words[at] === ';') at++;
  }
  at++;
  if (at < words.length) refuse('nothing more');
  return { nodes: [...nodes].map(([id, label]) => ({ id, label: label ?? id })), edges };
}

/**
 * The names at both ends of each arrow of a drawing whose nodes are each called by one capital letter, sorted.
 *
 * @example
 * namedArrows('digraph { n0 [label="A = 2"]; n1 [label="B"]; n0 -> n1; }'); // ['A -> B']
 */
export function namedArrows(text: string): string[] {
  const { nodes, edges } = readDot(text);
  const nameOf = (id: string) => /[A-Z]/.exec(nodes.find((node) => node.id === id)?.label ?? '')?.[0] ?? id;
  return edges.map(({ from, to }) => `${nameOf(from)} -> ${nameOf(to)}`).sort();
}

/**
 * Says whether a text can be read as a drawing, and one of its nodes shows a name as it was typed.
 *
 * @example
 * showsName('digraph { n0 [label="1 &lt; 2"]; }', '1 < 2'); // true
 */
export function showsName(text: string, name: string): boolean {
  try {
    return readDot(text).nodes.some((node) => node.label.includes(name));
  } catch {
    return false;
  }
}

function tokens(text: string): string[] {
  const words: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const found = token.exec(text);
    if (!found) {
      const line = text.slice(0, from).split('\n').length;
      throw new Error(
        `The drawing is no Graphviz text: line ${line} cannot be read from ${text.slice(from, from + 20)}`,
      );
    }
    const word = found.slice(1).find((group) => group !== undefined);
    if (word !== undefined) words.push(word);
  }
  return words;
}

function unquoted(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replaceAll('\\"', '"') : word;
}

/** What Graphviz shows for a label: tags and entities are read first, then escapes such as \n. */
function shown(word: string): string {
  if (word.startsWith('<')) {
    const lines = word.slice(1, -1).replace(/<br\b[^>]*>|<\/tr>/gi, '\n');
    return withoutEntities(lines.replace(/<[^>]*>/g, ' '));
  }
  const text = withoutEntities(word.startsWith('"') ? word.slice(1, -1) : word);
  return text.replace(/\\([\s\S])/g, (_, letter: string) => ('nlr'.includes(letter) ? '\n' : letter));
}

function withoutEntities(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? entity;
    return String.fromCodePoint(decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
