import { verdict } from './list.ts';
import type { Moment, Rule, Step } from './walk.ts';
import type { Value } from '../../../solutions/value.ts';

/** What a rule asks for. */
export const ruleInWords: Record<Rule, string> = {
  'on arrival, then reversed': 'Down before across. Note a node when you first meet it; in the end, reverse the list.',
  'by distance, then reversed':
    'Across before down: whoever has waited longest is next. Note it when its turn comes; in the end, reverse the list.',
  'on leaving': 'Down before across. Note a node when you leave it, after all its parents.',
  'on leaving, without marks': 'The same, but nothing is marked: every arrow is followed, wherever it leads.',
};

/** What the start and each step of a walk do, and after the last what the list is worth. */
export function walkInWords(moments: readonly Moment[], rule: Rule, root: Value): { steps: string[]; end: string } {
  const steps = moments.map(({ step, path }) =>
    step ? stepInWords(step, rule, path.length === 0) : startInWords(root, rule),
  );
  const { isRight, words } = verdict(moments.at(-1)!.list, root);
  const doubt = isRight && rule !== 'on leaving' ? ' But a graph this plain proves little: try r = p · q.' : '';
  return { steps, end: words + doubt };
}

function startInWords({ label, parents }: Value, rule: Rule): string {
  if (rule === 'by distance, then reversed') return `${label} is marked, and the only one that waits.`;
  const marked = rule === 'on leaving, without marks' ? '' : 'marked and ';
  const noted = rule === 'on arrival, then reversed' ? ` It is noted at once.` : '';
  return `${label} is ${marked}on the path; none of its ${parents.length} parents has been tried.${noted}`;
}

function stepInWords({ kind, node, parent, place }: Step, rule: Rule, isEmpty: boolean): string {
  const [name, to] = [node.label, parent?.label];
  const count = place === 0 ? `${name} has a parent not yet tried: count it` : `The next parent of ${name}: count it`;
  const isArrival = rule === 'on arrival, then reversed';
  switch (kind) {
    case 'down':
      return `${count}, step down to ${to}${isArrival ? `, note ${to}` : ''}.`;
    case 'again':
      return `${count}, step down to ${to}. It was met before, and nothing says so.`;
    case 'pass':
      return `${count}. It is ${to}, which is marked: pass by.`;
    case 'wait':
      return `${count}. It is ${to}, which is new: mark it, let it wait behind the others.`;
    case 'take':
      return `${name} has waited longest: look at it, note it.`;
    case 'leave':
      return `${name} has no parents left to try: ${isArrival ? '' : 'list it, '}step back${isEmpty ? '; the path is empty: done' : ''}.`;
    case 'reverse':
      return 'The walk is over: reverse the list.';
  }
}
