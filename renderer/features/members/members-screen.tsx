import { lazy, Suspense, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { KindScreen, type Ticking } from '../../components/list/kind-screen.tsx';
import type { KindView } from '../../components/kind-view.ts';
import { useSurvivorId } from '../../database/look-up.ts';
import { ListTools } from './list-tools.tsx';
import { useNarrowing } from './list/narrowing.ts';

// The list itself is there at once; what one does with it now and then comes after it.
const ListBar = lazy(async () => ({ default: (await import('./list/list-bar.tsx')).ListBar }));
const TickBox = lazy(async () => ({ default: (await import('./list/tick-box.tsx')).TickBox }));

export function MembersScreen({ view }: { view: KindView }) {
  const { id } = useParams();
  const survivor = useSurvivorId(id);
  const { narrowing, narrow } = useNarrowing();
  const [ticked, setTicked] = useState<ReadonlySet<string>>();
  if (survivor !== undefined) return <Navigate to={`${view.path}/${survivor}`} replace />;
  return (
    <KindScreen
      view={view}
      tools={<ListTools />}
      keep={narrowing?.keep}
      ticking={ticked && tickingWith(ticked, setTicked)}
      above={(found) => (
        <div className="list-bar">
          <Suspense fallback={null}>
            <ListBar
              found={found}
              narrowing={narrowing}
              narrow={narrow}
              ticked={ticked}
              setTicked={setTicked}
            />
          </Suspense>
        </div>
      )}
    />
  );
}

function tickingWith(ticked: ReadonlySet<string>, setTicked: (ticked: ReadonlySet<string>) => void): Ticking {
  const tick = (id: string, on: boolean) =>
    setTicked(new Set(on ? [...ticked, id] : [...ticked].filter((one) => one !== id)));
  return {
    ticked,
    tick,
    box: (id, title) => (
      <Suspense fallback={null}>
        <TickBox title={title} isTicked={ticked.has(id)} tick={(on) => tick(id, on)} />
      </Suspense>
    ),
  };
}
