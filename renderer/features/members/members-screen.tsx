import { lazy, Suspense, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { KindScreen } from '../../components/kind-screen.tsx';
import type { KindView } from '../../components/kind-view.ts';
import { useSurvivorId } from '../../database/look-up.ts';
import { ListTools } from './list-tools.tsx';
import { useNarrowing } from './list/narrowing.ts';

// The list itself is there at once; what one does with it now and then comes after it.
const ListBar = lazy(async () => ({ default: (await import('./list/list-bar.tsx')).ListBar }));

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
      ticking={ticked && { ticked, tick: (one, on) => setTicked(withTick(ticked, one, on)) }}
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

function withTick(ticked: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(ticked);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
