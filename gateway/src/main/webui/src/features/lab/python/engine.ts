import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { PyodideAPI } from 'pyodide';
import runner from '@proofs/lab.py?raw';
import hashlib from './hashlib.py?raw';
import type { Job, Report } from './job';

const hashes = { sha1, sha256, sha512 };

/** What is used of Emscripten's; its own types are another package. */
type FileSystem = { writeFile: (path: string, content: Uint8Array) => void };
type Bytes = { toJs: () => Uint8Array };

/** Gives a fresh Python the packages of the labs and the program that judges them; what comes back runs one job. */
export function equip(python: PyodideAPI, packages: Uint8Array): (job: Job) => Report {
  (python.FS as FileSystem).writeFile('/packages.zip', packages);
  python.registerJsModule('_hashing', {
    scrypt: (password: Bytes, salt: Bytes, N: number, r: number, p: number, dkLen: number) =>
      scrypt(password.toJs(), salt.toJs(), { N, r, p, dkLen }),
    pbkdf2: (hash: keyof typeof hashes, password: Bytes, salt: Bytes, c: number, dkLen: number) =>
      pbkdf2(hashes[hash], password.toJs(), salt.toJs(), { c, dkLen }),
  });
  python.runPython('import sys; sys.path.insert(0, "/packages.zip")');
  python.runPython(hashlib);
  python.runPython(runner);
  python.runPython('import flask');
  const run = python.runPython('run_lab') as (job: string) => string;
  return job => JSON.parse(run(JSON.stringify(job))) as Report;
}
