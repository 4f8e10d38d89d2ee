// Vite plugin: writes the service worker of the labs with the list of what a lab needs. Another build is another list, and so another worker.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOLDER } from './plugin.mjs';

const SCRIPT = fileURLToPath(new URL('offline-worker.js', import.meta.url));
/** Fetched by the entry and by the routes. */
const PROGRAM = '/app/main.tsx';
const LAB_PAGE = '/features/lab/components/LabPage.tsx';
/** Named in index.html, not made by the build. */
const PUBLIC = ['device.js', 'mark.svg'];

export function labOffline(labs) {
  return {
    name: 'lectern-lab-offline',
    apply: 'build',
    // After all other plugins have added their files.
    async writeBundle({ dir }, bundle) {
      const { missing } = await labs.api.ready();
      if (missing) return;
      const { entry, files } = needed(bundle);
      const script = await readFile(SCRIPT, 'utf8');
      const build = createHash('sha256').update(script).update(files.join()).digest('hex').slice(0, 16);
      const kept = JSON.stringify({ build, entry, files: files.map(file => `/${file}`) });
      await writeFile(join(dir, 'lab-offline.js'), `const KEPT = ${kept};\n${script}`);
    },
  };
}

/** What a lab's page and its worker load, but for the parts of Python that the page itself keeps (download.ts). */
export function needed(bundle) {
  const outputs = Object.values(bundle);
  const entry = outputs.find(chunk => chunk.type === 'chunk' && chunk.isEntry);
  const holds = module =>
    outputs.find(chunk => chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith(module));
  const [program, page] = [holds(PROGRAM), holds(LAB_PAGE)];
  if (!entry || !program || !page) throw new Error('The build has no entry, no program or no page of labs');
  const files = new Set(PUBLIC);
  const visit = name => {
    if (files.has(name)) return;
    files.add(name);
    bundle[name]?.imports?.forEach(visit);
  };
  visit(entry.fileName);
  visit(program.fileName);
  visit(page.fileName);
  outputs
    .map(output => output.fileName)
    .filter(
      name =>
        name.endsWith('.css') ||
        /-latin-(?!ext).*\.woff2$/.test(name) ||
        (name.startsWith(FOLDER) && name.endsWith('.js')),
    )
    .forEach(name => files.add(name));
  return { entry: entry.fileName, files: [...files].sort() };
}
