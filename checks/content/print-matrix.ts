import { readFileSync } from 'node:fs';
import { readCourse } from '../../src/course/manifest.ts';
import { matrixOf } from './matrix.ts';

/** Prints misconception × wrong answer × test × paragraph, a table for each lesson. */
let rows = 0;
let holes = 0;
for (const lesson of readCourse().lessons) {
  console.log(`\n${lesson.file}\n`);
  console.log('| misconception and wrong answer | test that fails on it | treated in line |\n| --- | --- | --- |');
  for (const { mistake, test, treated } of matrixOf(lesson, readFileSync(lesson.file, 'utf8'))) {
    const cell = (words: string) => words.replaceAll('|', '\\|');
    console.log(`| ${mistake} | ${cell(test)} | ${cell(treated.join('; ')) || 'nowhere'} |`);
    rows++;
    if (treated.length === 0) holes++;
  }
}
console.log(`\n${rows} misconceptions, ${holes} of them treated nowhere.`);
process.exitCode = holes === 0 ? 0 : 1;
