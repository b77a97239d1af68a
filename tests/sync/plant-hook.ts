/** Loaded before a device: puts the fault that PLANT names into the source as it is read. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { plants } from './plants.ts';

const name = process.env['PLANT'] ?? '';
const plant = plants[name];
if (!plant) throw new Error(`There is no plant called "${name}".`);

const root = fileURLToPath(new URL('../../', import.meta.url));
const planted = [plant, ...(plant.also ? [plant.also] : [])].reduce(
  (source, { find, replace }) => {
    const parts = source.split(find);
    if (parts.length !== 2) throw new Error(`"${name}" does not fit ${plant.file} any more.`);
    return parts.join(replace);
  },
  readFileSync(root + plant.file, 'utf8'),
);

registerHooks({
  load(url, context, next) {
    if (!url.endsWith(`/${plant.file}`)) return next(url, context);
    return { format: 'module-typescript', source: planted, shortCircuit: true };
  },
});
