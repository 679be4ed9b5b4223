import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { loadModule } from '../../src/cli/load.ts';

const train = (...words: string[]) => spawnSync(process.execPath, ['src/cli/train.ts', ...words], { encoding: 'utf8' });

describe('npm run train', () => {
  it('trains on moons with the modules there are, and says whose they are and what came out', () => {
    const { stdout, status } = train('moons', '--seed', '2');
    expect(status).toBe(0);
    expect(stdout).toContain('Training on moons.');
    const [, right] = /Seed 2: ([\d.]+) % of the held-out points are right/.exec(stdout)!;
    expect(Number(right)).toBeGreaterThanOrEqual(97);
    expect(stdout).toContain('The post-mortem found nothing wrong.');
  });

  it('says what it expects when it does not know the points or the seed', () => {
    const unknown = train('suns');
    expect([unknown.status, unknown.stderr]).toEqual([
      2,
      "npm run train expects one of moons, circles, spirals, competition, or --train and a CSV file, but got 'suns'. For example: npm run train -- moons --seed 13\n",
    ]);
    expect(train('moons', '--seed', 'x').stderr).toBe("--seed expects a whole number, but got 'x'.\n");
  });
});

describe('loadModule', () => {
  it('evaluates a module and, once each, what it imports', () => {
    const texts = {
      base: 'export const made = [] as string[];\nmade.push("base");',
      left: "import { made } from './base';\nmade.push('left');\nexport { made };",
      program:
        "import { made } from './base';\nimport { made as same } from './left';\nexport const seen = made === same ? made : [];",
    };
    expect(loadModule(texts, 'program')).toEqual({ seen: ['base', 'left'] });
  });

  it('names what is not exported, and the module that is not there', () => {
    const missing = { base: 'export const a = 1;', program: "import { b } from './base';\nexport const c = b;" };
    expect(() => loadModule(missing, 'program')).toThrow(
      "base.ts does not export 'b', which program.ts imports on line 1",
    );
    expect(() => loadModule({ program: "import { b } from './gone';\nexport const c = b;" }, 'program')).toThrow(
      "program.ts imports './gone', but there is no such module",
    );
  });
});
