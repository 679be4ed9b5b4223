import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/course/manifest.ts';
import { ownRule } from '../../src/learner/own-rules.ts';
import { rules, sweep } from '../../src/prose/rules.ts';

const { lessons } = readCourse();

describe('a rule of the reader’s own', () => {
  it('is found as a function, as an arrow on one line, and as one on several', () => {
    const text = [
      '/** What it does. */',
      'export function neg(x: Value): Value {',
      '  return mul(x, m);',
      '}',
      '',
      "export const exp = (x: Value) => new Value(1, [x], [1], 'exp');",
      'export const sub = (x: Value, y: Value) =>',
      '  new Value(',
      '    0,',
      '  );',
      'const hidden = 1;',
    ].join('\n');
    expect(ownRule(text, 'neg')).toBe('export function neg(x: Value): Value {\n  return mul(x, m);\n}');
    expect(ownRule(text, 'exp')).toBe("export const exp = (x: Value) => new Value(1, [x], [1], 'exp');");
    expect(ownRule(text, 'sub')).toBe('export const sub = (x: Value, y: Value) =>\n  new Value(\n    0,\n  );');
    expect(ownRule(text, 'hidden')).toBeUndefined();
    expect(ownRule(text, 'ne')).toBeUndefined();
  });

  it.each([...rules, sweep])('$name is found whole in the reference of $module', ({ name, module }) => {
    const { reference } = lessons.find((lesson) => lesson.module === module)!;
    const found = ownRule(reference, name)!;
    expect(found).toMatch(new RegExp(`^export function ${name}\\b[^]*\\n\\}$`));
    expect(found.match(/^export/gm)).toHaveLength(1);
  });
});
