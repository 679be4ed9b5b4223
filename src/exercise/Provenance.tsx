import type { Provenance } from '../course/assemble.ts';
import type { ExerciseData } from './exercise-data.ts';

/** Says whose text of each earlier module this exercise runs on, and why. */
export function ProvenanceLine({ provenance, data }: { provenance: readonly Provenance[]; data: ExerciseData }) {
  if (provenance.length === 0) return null;
  const href = (module: string) => data.modules.find((entry) => entry.module === module)?.href;
  const mine = provenance.filter(({ whose }) => whose === 'reader').length;
  return (
    <details className="provenance">
      <summary>
        {mine === provenance.length
          ? 'Runs on your own earlier modules'
          : mine === 0
            ? 'Runs on the course’s earlier modules'
            : `Runs on ${mine} of your own earlier modules, ${provenance.length - mine} of the course’s`}
      </summary>
      <ul>
        {provenance.map(({ module, whose, why }) => (
          <li key={module} data-whose={whose}>
            <a href={href(module)}>
              <code>{module}</code>
            </a>{' '}
            {whose === 'reader' ? 'is yours' : 'is the course’s'}: {why}.
          </li>
        ))}
      </ul>
    </details>
  );
}
