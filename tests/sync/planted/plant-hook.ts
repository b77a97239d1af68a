/** Loaded before a device: puts the fault that PLANT names into the source as it is read. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { plants } from './plants.ts';

const name = process.env['PLANT'] ?? '';
const plant = plants[name];
if (!plant) throw new Error(`There is no plant called "${name}".`);

const root = fileURLToPath(new URL('../../../', import.meta.url));
const places = [plant, ...(plant.also ? [plant.also] : [])];
const planted = new Map<string, string>();
for (const { file, find, replace } of places) {
  const parts = (planted.get(file) ?? readFileSync(root + file, 'utf8')).split(find);
  if (parts.length !== 2) throw new Error(`"${name}" does not fit ${file} any more.`);
  planted.set(file, parts.join(replace));
}

registerHooks({
  load(url, context, next) {
    const found = places.find(({ file }) => url.endsWith(`/${file}`));
    if (!found) return next(url, context);
    return { format: 'module-typescript', source: planted.get(found.file) ?? '', shortCircuit: true };
  },
});
