import { html, nothing } from 'lit';
import { diagnose } from '../../clinic/diagnose.ts';
import type { Provenance } from '../../course/assemble.ts';
import type { ToyFrame, ToyName, ToySettings } from '../../data/toy-training.ts';
import { describeNetwork, type NetworkDescription } from '../../graph/network.ts';
import { findingsList } from '../clinic/findings-list.ts';

/** What a panel knows of its training. */
interface Shown {
  frame: ToyFrame | undefined;
  trouble: string | undefined;
  accuracies: readonly number[];
}

/** How far the training is, or what it reached, in a sentence. */
export function trainingWords({ frame, trouble, accuracies }: Shown, { epochs, seed }: ToySettings): string {
  if (trouble !== undefined) return trouble;
  if (!frame) return 'Press Train, and the network learns to tell the two kinds of points apart.';
  if (frame.result) {
    const { accuracy, loss, bestEpoch } = frame.result;
    return `Seed ${seed}: ${percent(accuracy)} of the held-out points are right, with a loss of ${loss.toFixed(4)}. The best epoch was ${bestEpoch}.`;
  }
  const last = accuracies.at(-1);
  const right = last === undefined ? '' : `, ${percent(last)} of the validation points right`;
  return `Epoch ${frame.epoch} of ${epochs}, ${frame.steps} mini-batches${right}.`;
}

/** What the post-mortem found, once the training has ended. */
export function postMortemWords(
  frame: ToyFrame | undefined,
  lessons: Readonly<Record<string, { title: string; href: string }>>,
) {
  return frame?.measures ? findingsList(diagnose(frame.measures), (slug) => lessons[slug]) : nothing;
}

/** What the picture of the plane shows, for those who do not see it. */
export function boundaryWords(name: ToyName, isShaded: boolean): string {
  const points = `The plane with two kinds of points, ${name}: open circles and filled squares.`;
  return isShaded
    ? `${points} The darker the ground, the surer the network is of the squares; a line marks one half.`
    : points;
}

/** Whose modules the run is made of. */
export function provenanceWords(
  provenance: readonly Provenance[],
  modules: readonly { module: string; href: string }[],
) {
  const theirs = provenance.filter(({ whose }) => whose === 'reference');
  if (provenance.length === 0) return nothing;
  if (theirs.length === 0) return 'Every module behind this run is yours.';
  const href = (module: string) => modules.find((entry) => entry.module === module)!.href;
  const links = theirs.map(
    ({ module }, i) => html`${i > 0 ? ', ' : ''}<a href=${href(module)}><code>${module}</code></a>`,
  );
  const mine = provenance.length - theirs.length;
  return html`${mine} of ${provenance.length} modules behind this run are yours. From the course: ${links}.`;
}

/** The network as plain numbers: as it is now, or before the first frame with every parameter at 0. */
export function networkOf(sizes: readonly number[], frame: ToyFrame | undefined): NetworkDescription {
  if (frame) {
    const network = describeNetwork(sizes, frame.parameters, frame.gradients);
    return { ...network, gradientOf: 'the loss on the last mini-batch' };
  }
  const count = sizes.slice(1).reduce((sum, outputs, i) => sum + outputs * (sizes[i]! + 1), 0);
  return describeNetwork(sizes, new Float64Array(count));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
