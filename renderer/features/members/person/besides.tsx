import type { KindView } from '../../../components/kind-view.ts';
import { PersonAside } from './person-aside.tsx';
import { PossibleDoubles } from './possible-doubles.tsx';

interface Props {
  view: KindView;
  values: Readonly<Record<string, unknown>>;
  /** Of the member whose form it is; absent: a new one. */
  id: string | undefined;
}

/** What stands at the top of a person's form: who else this may be, and what is known beside its fields. */
export function Besides({ view, values, id }: Props) {
  return (
    <>
      <PossibleDoubles values={values} id={id} path={view.path} />
      {id !== undefined && <PersonAside id={id} view={view} />}
    </>
  );
}
