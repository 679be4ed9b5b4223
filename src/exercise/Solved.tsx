import { Fragment } from 'react';
import type { ExerciseData } from './exercise-data.ts';
import type { LaterModule } from './use-run.ts';

/** What a solved exercise brings: where to go on, and which later modules stand on it. */
export function Solved({ data, later }: { data: ExerciseData; later: readonly LaterModule[] }) {
  const { module } = data.lesson;
  if (data.keptAs) return <p>Repaired: the run is healthy again.</p>;
  const broken = later.filter(({ passes }) => !passes);
  return (
    <>
      <p>
        From now on, later lessons run on your <code>{module}</code>.{' '}
        <a href={data.solvedHref}>See what you can do now</a>
        {data.nextHref && (
          <>
            , or go <a href={data.nextHref}>on to the next lesson</a>
          </>
        )}
        .
      </p>
      {later.length > 0 && broken.length === 0 && <p>Your later modules were judged again with it, and still pass.</p>}
      {broken.length > 0 && (
        <p className="report-broken">
          Judged again with this <code>{module}</code>, these of your later modules no longer pass:{' '}
          {broken.map((entry, i) => (
            <Fragment key={entry.module}>
              {i > 0 && ', '}
              <a href={entry.href}>
                <code>{entry.module}</code>
              </a>
            </Fragment>
          ))}
          . Open one and run it to see which test.
        </p>
      )}
    </>
  );
}
