import { noteAnswer, readAnswers } from '../learner/answers.ts';

/** The questions of a page: the reader commits to an answer, sees what it is worth, and finds it again next time. */
const lesson = location.pathname.split('/').filter(Boolean).at(-1) ?? '';
const remembered = readAnswers(lesson);

for (const question of document.querySelectorAll<HTMLElement>('.choices')) {
  const name = question.dataset.question!;
  const choices = [...question.querySelectorAll<HTMLElement>('.choice')];
  const button = question.querySelector('button')!;
  const status = question.querySelector('[role=status]')!;
  const chosen = () => choices.find((choice) => choice.querySelector('input')!.checked);
  const words = (choice: HTMLElement) => plain(choice.querySelector('label')!);

  const settle = (choice: HTMLElement) => {
    question.dataset.answered = '';
    choice.dataset.first = '';
    button.textContent = 'Answer anew';
    button.disabled = false;
  };
  const commit = (choice: HTMLElement) => {
    settle(choice);
    status.textContent = plain(choice.querySelector('.because')!);
    noteAnswer(lesson, name, words(choice));
  };
  const forget = () => {
    delete question.dataset.answered;
    for (const choice of choices) {
      delete choice.dataset.first;
      choice.querySelector('input')!.checked = false;
    }
    button.textContent = 'This is my answer';
    button.disabled = true;
    status.textContent = 'Your answer is forgotten.';
    noteAnswer(lesson, name, undefined);
    choices[0]!.querySelector('input')!.focus();
  };

  question.addEventListener('change', () => {
    const choice = chosen();
    if (!choice) return;
    button.disabled = false;
    if ('answered' in question.dataset) status.textContent = plain(choice.querySelector('.because')!);
  });
  button.addEventListener('click', () => {
    const choice = chosen();
    if ('answered' in question.dataset) forget();
    else if (choice) commit(choice);
  });

  const before = choices.find((choice) => words(choice) === remembered[name]);
  if (before) {
    before.querySelector('input')!.checked = true;
    settle(before);
  }
}

/** The words of an element as they are read aloud: a formula once, not once for the eye and once for the ear. */
function plain(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const twice of copy.querySelectorAll('.katex-html, annotation')) twice.remove();
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}
