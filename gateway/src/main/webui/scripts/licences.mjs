// The licences of what the portal ships, read from the installed packages at build: the page /licences shows exactly these.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const MODULE = 'virtual:licences';

// As those of the services' libraries, which the root pom.xml lists; fonts have one of their own.
const TAKEN = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'CC0-1.0',
  'OFL-1.1',
]);

/** The packages whose licence nobody has agreed to ship under, a line each. */
export function refused(packages) {
  return packages
    .filter(({ licence }) => !TAKEN.has(licence))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
}

/** Every package reachable from "dependencies", with its licence's own words. */
export function shipped() {
  const read = file => JSON.parse(readFileSync(file, 'utf8'));
  const found = new Map();
  const visit = (name, from) => {
    const folder = [join(from, 'node_modules', name), join(root, 'node_modules', name)].find(exists);
    if (!folder || found.has(folder)) return;
    const { version, license, homepage, repository, dependencies = {} } = read(join(folder, 'package.json'));
    const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
    found.set(folder, {
      name,
      version,
      licence: license ?? 'see text',
      address: address?.replace(/^git\+/, '').replace(/\.git$/, '') ?? null,
      text: licenceText(folder),
    });
    for (const dependency of Object.keys(dependencies)) visit(dependency, folder);
  };
  for (const name of Object.keys(read(join(root, 'package.json')).dependencies)) visit(name, root);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function exists(folder) {
  try {
    return readdirSync(folder).includes('package.json');
  } catch {
    return false;
  }
}

function licenceText(folder) {
  const file = readdirSync(folder).find(name => /^(licen[cs]e|copying)(\.|$)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null;
}

/** Vite plugin: `import licences from 'virtual:licences'`; beside the portal's packages those that the labs run on. */
export function licences(labs) {
  return {
    name: 'lectern-licences',
    resolveId: id => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const portal = shipped();
      const not = refused(portal);
      if (not.length > 0)
        throw new Error(
          `The portal would ship under a licence that is not taken (scripts/licences.mjs):\n${not.join('\n')}`,
        );
      const ofLabs = (await labs.api.ready()).licences ?? [];
      return `export default ${JSON.stringify({ portal, labs: ofLabs })}`;
    },
  };
}
