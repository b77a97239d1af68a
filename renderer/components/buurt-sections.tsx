import { NavLink } from 'react-router';
import { useWords } from '../words/use-words.ts';

const words = {
  nl: { label: 'Onderdelen van Buurt', site: 'Site en afspraken', team: 'Team' },
  en: { label: 'Parts of Neighbourhood', site: 'Site and agreements', team: 'Team' },
};

/** What stands under Buurt in the menu: two screens, each with its own address. */
export function BuurtSections() {
  const say = useWords(words);
  return (
    <div className="sections" role="group" aria-label={say.label}>
      <NavLink to="/buurt" end>
        {say.site}
      </NavLink>
      <NavLink to="/buurt/team">{say.team}</NavLink>
    </div>
  );
}
