import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Below this many modules the reader itself is broken, not the tree small: it once said "0 modules" and passed. */
const fewestModules = 250;

/**
 * Checks the one-way dependencies of .dependency-cruiser.cjs. The cruiser reads TypeScript through the old compiler
 * interface, which TypeScript 7 lacks, so for it alone `typescript` is the package of version 6.
 */
async function checkDependencyRules(): Promise<number> {
  registerHooks({
    resolve: (specifier, context, next) =>
      /^typescript(\/|$)/.test(specifier) && (context.parentURL ?? '').includes('/dependency-cruiser/')
        ? next(specifier.replace(/^typescript/, '@typescript/typescript6'), context)
        : next(specifier, context),
  });
  const { cruise } = await import('dependency-cruiser');
  const { default: extractConfig } = await import('dependency-cruiser/config-utl/extract-depcruise-options');
  const config = await extractConfig(fileURLToPath(new URL('../.dependency-cruiser.cjs', import.meta.url)));
  const folders = ['domain', 'electron', 'renderer', 'sync-server', 'tests', 'bench', 'build'];
  const { output, exitCode } = await cruise(folders, { ...config, outputType: 'err-long' });
  const report = typeof output === 'string' ? output : '';
  const modules = Number(/(\d+) modules/.exec(report)?.[1] ?? 0);
  console.log(report.trim());
  if (modules < fewestModules) {
    console.log(
      `Only ${modules} modules were read, at least ${fewestModules} expected: the rules were not checked.`,
    );
    return 1;
  }
  return exitCode === 0 ? 0 : 1;
}

process.exitCode = await checkDependencyRules();
