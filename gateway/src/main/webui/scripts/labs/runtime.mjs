// The Python of the labs: pyodide as npm has it, and the packages that labs import as bytecode of exactly that Python. It is made once and
// kept under the digest of all it is made of, so that later builds need neither Python nor a network.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadPyodide } from 'pyodide';

const here = fileURLToPath(new URL('.', import.meta.url));
const proofs = fileURLToPath(new URL('../../../../../../courses/proofs/', import.meta.url));
const pyodide = fileURLToPath(new URL('.', import.meta.resolve('pyodide')));
const PATIENCE = 8 * 60_000;

/** What the runtime is made of; another digest is another runtime, at another address. */
async function digest() {
  const parts = [
    await readFile(join(pyodide, 'package.json')),
    await readFile(join(proofs, 'debian.lock')),
    await readFile(join(proofs, 'requirements.lock')).catch(() => ''),
    await readFile(join(proofs, 'src/main/python/pack.py')),
    await readFile(join(here, 'compile.py')),
    await readFile(join(here, 'runtime.mjs')),
    process.env['LECTERN_PYTHON'] ?? '',
  ];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex').slice(0, 16);
}

/** The runtime that an earlier build made, or null. */
export async function keptRuntime() {
  const folder = join(cache(), await digest());
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null);
  return manifest ? { folder, ...JSON.parse(manifest) } : null;
}

/** Whether whoever builds wants a portal without labs; a machine that cannot make them has to be told so, or `./mvnw verify` fails. */
export const withoutLabs = process.env['LECTERN_LABS'] === 'without';

/** The runtime, made if need be. Rejects with a sentence that says what this machine lacks. */
export async function runtime() {
  if (withoutLabs) throw new Error('the build was told so (LECTERN_LABS=without)');
  return (await keptRuntime()) ?? (await make());
}

function cache() {
  return join(process.env['LECTERN_CACHE'] || join(homedir(), '.cache', 'lectern'), 'labs');
}

async function make() {
  await mkdir(cache(), { recursive: true });
  const folder = await mkdtemp(join(cache(), '.making-'));
  try {
    const { entries, sources } = await packages();
    const compiled = await compile(sources);
    const files = {
      'pyodide.js': await readFile(join(pyodide, 'pyodide.mjs')),
      'pyodide.asm.js': await readFile(join(pyodide, 'pyodide.asm.mjs')),
      // Not as type wasm: these three are counted while they come and unpacked in the page, which keeps them for offline.
      'wasm.bin': gzipSync(await readFile(join(pyodide, 'pyodide.asm.wasm')), { level: 9 }),
      'stdlib.bin': await readFile(join(pyodide, 'python_stdlib.zip')),
      'packages.bin': compiled.zip,
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const lock = JSON.parse(await readFile(join(pyodide, 'pyodide-lock.json'), 'utf8'));
    await writeFile(
      join(folder, 'manifest.json'),
      JSON.stringify({
        digest: await digest(),
        python: compiled.python,
        lock: lock.info,
        sizes: Object.fromEntries(Object.entries(files).map(([name, content]) => [name, content.length])),
        licences: [...(await ownLicences(compiled)), ...entries],
      }),
    );
    const home = join(cache(), await digest());
    // Another build may have been faster; its runtime is the same.
    await rename(folder, home).catch(failure => {
      if (failure.code !== 'ENOTEMPTY' && failure.code !== 'EEXIST') throw failure;
    });
    return await keptRuntime();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function packages() {
  const scratch = await mkdtemp(join(tmpdir(), 'lectern-labs-'));
  try {
    const zip = join(scratch, 'sources.zip');
    const { stdout } = await promisify(execFile)(python(), [join(proofs, 'src/main/python/pack.py'), zip], {
      timeout: PATIENCE,
      maxBuffer: 16 * 1024 * 1024,
    }).catch(failure => {
      throw new Error(
        String(failure.stderr || failure.message)
          .trim()
          .split('\n')[0],
      );
    });
    return { entries: JSON.parse(stdout), sources: await readFile(zip) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The machine's own first: one on the path may be somebody's experiment. */
function python() {
  const chosen = process.env['LECTERN_PYTHON'];
  if (chosen) return chosen;
  try {
    accessSync('/usr/bin/python3');
    return '/usr/bin/python3';
  } catch {
    return 'python3';
  }
}

async function compile(sources) {
  const py = await loadPyodide();
  py.unpackArchive(new Uint8Array(sources), 'zip', { extractDir: '/sources' });
  const told = py.runPython(await readFile(join(here, 'compile.py'), 'utf8'));
  const [version, sqlite] = told.toJs();
  return { python: version, sqlite, zip: py.FS.readFile('/packages.zip') };
}

async function ownLicences({ python, sqlite }) {
  const own = JSON.parse(await readFile(join(pyodide, 'package.json'), 'utf8'));
  const words = name => readFile(join(here, 'licences', name), 'utf8').then(text => text.trim());
  return [
    {
      name: own.name,
      version: own.version,
      licence: own.license,
      address: 'https://github.com/pyodide/pyodide',
      text: await words('MPL-2.0.txt'),
    },
    {
      name: 'Python',
      version: python,
      licence: 'PSF-2.0',
      address: 'https://www.python.org',
      text: await words('python.txt'),
    },
    { name: 'SQLite', version: sqlite, licence: 'public domain', address: 'https://sqlite.org', text: null },
  ];
}
