/** The operator's commands: `npm run buurt -- help`. They work on the store of the settings. */
import { ulid } from 'ulid';
import { isRole } from '#domain/roles/role.ts';
import { accountName } from '#domain/team/account-rules.ts';
import { invitationHash, isTeamRole, type TeamRole } from '#domain/team/invitation.ts';
import { openAccounts } from '../accounts/accounts.ts';
import { readConfig } from '../config.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import { provision } from '../couchdb/provisioning.ts';
import { canBeErased, erase } from '../housekeeping/erase.ts';
import { openStore, type Store } from '../open-store.ts';
import { openInvitations } from '../team/invitations.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

const help = `npm run buurt -- list
npm run buurt -- create SLUG "NAME" COORDINATOR PASSWORD
npm run buurt -- user SLUG NAME PASSWORD verbinder|coordinator|partner   (also a new password or another role)
npm run buurt -- team SLUG              who is in the team, with their roles
npm run buurt -- role SLUG NAME verbinder|coordinator|partner            another role, the same password
npm run buurt -- invite SLUG verbinder|coordinator|partner [FOR]         a link for one person, good for seven days
npm run buurt -- sign-out SLUG NAME     a lost device: all that NAME is signed in on has to sign in again
npm run buurt -- remove SLUG NAME
npm run buurt -- erase SLUG ID          erases a person, or any other document, for good; prints the receipt
npm run buurt -- backup SLUG FILE       everything of the team, but for accounts and for the list of who was erased
npm run buurt -- restore SLUG FILE      puts a backup back in place of what is there; who was erased stays erased

On the embedded store, stop the server first: one process at a time can open its files. For a restore, always stop it.`;

const clock = () => new Date();

type Command = (store: Store, words: readonly string[]) => Promise<string> | undefined;

/** Each answers with what to tell, or with nothing when its words are not as they should be. */
const commands: Readonly<Record<string, Command>> = {
  list: ({ registry }) => list(registry.all()),
  create: (store, [slug, name, coordinator, password]) =>
    slug && name && coordinator && password
      ? create(store, { slug, name, coordinator, password })
      : undefined,
  user: (store, [slug, name, password, role]) =>
    slug && name && password && role && isRole(role)
      ? inBuurt(store, slug, async (buurt) => {
          await openAccounts(store.couch, clock).save(name, password, { buurtId: buurt.id, role });
          return `${name} can sign in as ${role} of ${buurt.name}.`;
        })
      : undefined,
  remove: (store, [slug, name]) =>
    slug && name
      ? inBuurt(store, slug, async (buurt) => {
          const there = await openAccounts(store.couch, clock).remove(name, buurt.id);
          return there
            ? `${name} is out of ${buurt.name}, within ten seconds.`
            : `There is nobody called ${name}.`;
        })
      : undefined,
  team: (store, [slug]) =>
    slug
      ? inBuurt(store, slug, async (buurt) => {
          const team = await openAccounts(store.couch, clock).membersOf(buurt.id);
          return (
            team.map(({ name, rolesIn }) => `${name}\t${rolesIn(buurt.id).join(', ')}`).join('\n') ||
            'Nobody yet.'
          );
        })
      : undefined,
  role: (store, [slug, name, role]) =>
    slug && name && role && isRole(role)
      ? inBuurt(store, slug, async (buurt) => {
          const accounts = openAccounts(store.couch, clock);
          const known = (await accounts.findNow(accountName(name)))?.buurtIds.includes(buurt.id);
          if (!known) return `There is nobody called ${name} in ${buurt.name}.`;
          await accounts.setRole(name, { buurtId: buurt.id, role });
          return `${name} is ${role} of ${buurt.name}, within ten seconds.`;
        })
      : undefined,
  invite: (store, [slug, role, whom]) =>
    slug && role && isTeamRole(role)
      ? inBuurt(store, slug, (buurt) => invite(store, buurt, role, whom))
      : undefined,
  'sign-out': (store, [slug, name]) =>
    slug && name
      ? inBuurt(store, slug, async () => {
          const there = await openAccounts(store.couch, clock).endSessions(name);
          return there ? `${name} has to sign in again, within a minute.` : `There is nobody called ${name}.`;
        })
      : undefined,
  erase: (store, [slug, id]) =>
    slug && id && canBeErased(id)
      ? inBuurt(store, slug, async (buurt) =>
          JSON.stringify(await erase(store, buurt, [id], 'operator'), null, 2),
        )
      : undefined,
  backup: (store, [slug, path]) =>
    slug && path
      ? inBuurt(store, slug, async (buurt) => {
          const count = await backup(store, buurt, path);
          return `${count} documents of ${buurt.name} are in ${path}. It holds people: keep it where only you can read it.`;
        })
      : undefined,
  restore: (store, [slug, path]) => (slug && path ? putBack(store, slug, path) : undefined),
};

async function list(all: Promise<BuurtEntry[]>): Promise<string> {
  return (
    (await all).map(({ slug, name, id }) => `${slug}\t${name}\t${id}`).join('\n') || 'No neighbourhoods yet.'
  );
}

async function create(
  { couch, registry }: Store,
  { slug, name, coordinator, password }: Record<'slug' | 'name' | 'coordinator' | 'password', string>,
): Promise<string> {
  if (!/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/.test(slug))
    return 'The address has 3 to 40 small letters, digits and dashes.';
  if (await registry.bySlug(slug)) return `There is a neighbourhood at "${slug}" already.`;
  const buurt = await provision(couch, registry, { id: `buurt:${ulid()}`, slug, name }, clock());
  await openAccounts(couch, clock).save(coordinator, password, { buurtId: buurt.id, role: 'coordinator' });
  return `${name} is ready at /${slug}/. ${coordinator} can sign in.`;
}

async function invite(
  { couch }: Store,
  buurt: BuurtEntry,
  role: TeamRole,
  whom: string | undefined,
): Promise<string> {
  const wanted = { role, by: 'operator', ...(whom !== undefined && { for: whom }) };
  const made = await openInvitations(couch, clock).make(buurt.id, wanted);
  if (!made) return 'Too many invitations are open. A coordinator can take some back in the app.';
  const { publicUrl = 'http://127.0.0.1:3080' } = readConfig(process.env);
  const app = new URL('/app/', publicUrl).href;
  return `${app}${invitationHash({ slug: buurt.slug, token: made.token })}\nIt works once, until ${made.invitation.until}.`;
}

async function putBack(store: Store, slug: string, path: string): Promise<string> {
  const { header, erased } = await restore(store, slug, path);
  return [
    `${header.buurt.name} is as it was at ${header.at}: ${header.count} documents, of which ${erased} stay erased.`,
    'Start the server; the site follows, and every device brings back what it has that is newer.',
    'On a new machine, make the accounts again with: npm run buurt -- user',
  ].join('\n');
}

async function inBuurt(
  { registry }: Store,
  slug: string,
  act: (buurt: BuurtEntry) => Promise<string>,
): Promise<string> {
  const buurt = await registry.bySlug(slug);
  return buurt ? act(buurt) : `There is no neighbourhood at "${slug}".`;
}

const [name = 'help', ...words] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) console.log(help);
else {
  const store = await openStore(readConfig(process.env), clock);
  try {
    console.log((await command(store, words)) ?? help);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
  await store.close();
}
process.exit();
