import type { SuiteReport } from '../../runner/protocol.ts';
import { openJudge } from './judge.ts';

/** What the process is asked: a module's suite, and the file that stands for each module. */
export interface Question {
  module: string;
  files: Record<string, string>;
}

/** What the process answers, once for each question, in order. */
export type Answer = SuiteReport;

/** A judge in a process of its own, for code that may never come to an end: `node judge-process.ts <root> <modules…>`. */
const [root, ...modules] = process.argv.slice(2) as [string, ...string[]];
const questions: Question[] = [];
const judge = await openJudge(root, modules, (module, _, answer) => questions[Number(answer)]!.files[module]!);

process.on('message', (question: Question) => {
  const answer = String(questions.push(question) - 1);
  void judge.run([{ module: question.module, answer }]).then(([report]) => process.send!(report));
});
process.on('disconnect', () => process.exit());
process.send!('ready');
