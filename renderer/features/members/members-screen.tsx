import { Navigate, useParams } from 'react-router';
import { KindScreen } from '../../components/kind-screen.tsx';
import type { KindView } from '../../components/kind-view.ts';
import { useSurvivorId } from '../../database/look-up.ts';
import { ListTools } from './list-tools.tsx';

export function MembersScreen({ view }: { view: KindView }) {
  const { id } = useParams();
  const survivor = useSurvivorId(id);
  if (survivor !== undefined) return <Navigate to={`${view.path}/${survivor}`} replace />;
  return <KindScreen view={view} tools={<ListTools />} />;
}
