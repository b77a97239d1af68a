/** The operator's commands: `npm run buurt -- create|list|user|remove`. They work on the store of the settings. */
import { ulid } from 'ulid';
import { isRole } from '#domain/roles/role.ts';
import { openAccounts } from '../accounts/accounts.ts';
import { readConfig } from '../config.ts';
import { provision } from '../couchdb/provisioning.ts';
import { openStore, type Store } from '../open-store.ts';

const help = `npm run buurt -- list
npm run buurt -- create SLUG "NAME" COORDINATOR PASSWORD
npm run buurt -- user SLUG NAME PASSWORD verbinder|coordinator|partner   (also a new password or another role)
npm run buurt -- remove SLUG NAME

On the embedded store, stop the server first: one process at a time can open its files.`;

const clock = () => new Date();
const [command = 'help', ...words] = process.argv.slice(2);

async function run(store: Store): Promise<string> {
  const { couch, registry } = store;
  const accounts = openAccounts(couch, clock);
  if (command === 'list') {
    const all = await registry.all();
    return all.map(({ slug, name, id }) => `${slug}\t${name}\t${id}`).join('\n') || 'No neighbourhoods yet.';
  }
  const [slug, name, third, fourth] = words;
  if (command === 'create' && slug && name && third && fourth) {
    if (!/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/.test(slug))
      return 'The address has 3 to 40 small letters, digits and dashes.';
    if (await registry.bySlug(slug)) return `There is a neighbourhood at "${slug}" already.`;
    const buurt = await provision(couch, registry, { id: `buurt:${ulid()}`, slug, name }, clock());
    await accounts.save(third, fourth, { buurtId: buurt.id, role: 'coordinator' });
    return `${name} is ready at /${slug}/. ${third} can sign in.`;
  }
  if (command === 'user' && slug && name && third && fourth && isRole(fourth)) {
    const buurt = await registry.bySlug(slug);
    if (!buurt) return `There is no neighbourhood at "${slug}".`;
    await accounts.save(name, third, { buurtId: buurt.id, role: fourth });
    return `${name} can sign in as ${fourth} of ${buurt.name}.`;
  }
  if (command === 'remove' && slug && name) {
    const buurt = await registry.bySlug(slug);
    if (!buurt) return `There is no neighbourhood at "${slug}".`;
    const there = await accounts.remove(name, buurt.id);
    return there ? `${name} is out of ${buurt.name}, within ten seconds.` : `There is nobody called ${name}.`;
  }
  return help;
}

if (command === 'help') console.log(help);
else {
  const store = await openStore(readConfig(process.env), clock);
  console.log(await run(store));
  await store.close();
}
process.exit(0);
