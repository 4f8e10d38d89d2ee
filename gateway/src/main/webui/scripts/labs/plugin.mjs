// Vite plugin: `import runtime from 'virtual:lab-runtime'` says what the labs run on, and a build ships its files. A portal that is built where the
// packages cannot be had comes without labs, says why, and everything else of it works.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptRuntime, runtime } from './runtime.mjs';

const MODULE = 'virtual:lab-runtime';
/** The gateway's policy for workers holds below this address. */
export const FOLDER = 'assets/lab/';

export function labRuntime() {
  let found;
  let building = false;
  const ready = () =>
    (found ??= (building ? runtime() : kept()).catch(failure => ({ missing: failure.message })));
  return {
    name: 'lectern-lab-runtime',
    api: { ready },
    configResolved: config => {
      building = config.command === 'build';
    },
    resolveId: id => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      return `export default ${JSON.stringify(told(await ready()))}`;
    },
    async generateBundle() {
      const { folder, digest, sizes, missing } = await ready();
      // For whoever starts the platform: deploy/local/up says it in a line.
      this.emitFile({
        type: 'asset',
        fileName: 'lab.json',
        source: JSON.stringify({ missing: missing ?? null }),
      });
      if (missing) {
        this.warn(`The portal is built without labs: ${missing}`);
        return;
      }
      for (const name of Object.keys(sizes)) {
        const source = await readFile(join(folder, name));
        this.emitFile({ type: 'asset', fileName: `${FOLDER}${digest}/${name}`, source });
      }
    },
    configureServer(server) {
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        void ready().then(({ folder, digest, sizes }) => {
          const name = request.url.replace(`/${digest}/`, '');
          if (!sizes || !(name in sizes)) return next();
          response.setHeader(
            'Content-Type',
            name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
          );
          createReadStream(join(folder, name)).pipe(response);
        });
      });
    },
  };
}

/** Development and tests take what a build has made. */
async function kept() {
  return (await keptRuntime()) ?? { missing: 'no build has made it yet: run npm run build once' };
}

function told({ missing, digest, python, lock, sizes }) {
  return missing
    ? { available: false, reason: missing }
    : { available: true, base: `/${FOLDER}${digest}/`, python, lock, sizes };
}
