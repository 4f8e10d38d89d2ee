// @vitest-environment node
// Every lab of the course, in the very Python that learners get: its packages, its bytecode, its judge.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { equip } from '../../src/features/lab/python/engine.ts';
import { runtime, withoutLabs } from './runtime.mjs';

const LABS = fileURLToPath(new URL('../../../../../../courses/flask-training/labs/', import.meta.url));
const TO_START = 120_000;

// A machine that cannot pack them fails here with the reason. The build goes on without labs, but that is nothing to find out later.
const packed = withoutLabs ? null : await runtime().catch(explained);
let run;

const HASH =
  'scrypt:32768:8:1$S0hnVhw8v5NTSLRD$b7cb35696fa1effc83a4be81cf0d4ddeecf3b1bc9b2aff6629a672a8f54e7f3aa806f47e61fa25f431e854beff0b012f6f262f191ba6e25b616357858fabe923';

beforeAll(async () => {
  if (!packed) return;
  run = equip(await loadPyodide(), new Uint8Array(readFileSync(join(packed.folder, 'packages.bin'))));
}, TO_START);

const labs = readdirSync(LABS).map(folder => ({
  ...parse(readFileSync(join(LABS, folder, 'lab.yaml'), 'utf8')),
  folder: join(LABS, folder),
}));

describe.skipIf(withoutLabs).each(labs)('lab $id', ({ folder, checks, wrong }) => {
  const judged = checks.map(({ id, title, file }) => ({
    id,
    title,
    code: readFileSync(join(folder, file), 'utf8'),
  }));
  /** A learner keeps the files of the start; a solution replaces those that it has. */
  const attempt = (...folders) =>
    run({ files: Object.assign({}, ...folders.map(name => filesBelow(join(folder, name)))), checks: judged });

  test('the model solution passes', () => {
    const report = attempt('start', 'solution');
    expect(report.error).toBeNull();
    expect(failed(report)).toEqual([]);
  });

  test('the starting program runs and does not pass', () => {
    const report = attempt('start');
    expect(report.error).toBeNull();
    expect(failed(report)).not.toEqual([]);
  });

  test.each(wrong)('$folder fails at $fails with words that help', mistake => {
    const [first] = failed(attempt('start', mistake.folder));
    expect(first?.id).toBe(mistake.fails);
    expect(first?.message).toContain(mistake.message);
  });
});

describe.skipIf(withoutLabs)('the judge in the page', () => {
  const check = { id: 'one', title: 'One', code: 'assert client.get("/").status_code == 200' };
  const program = body => ({ files: { 'app.py': body }, checks: [check] });

  test('a syntax error is told with its line', () => {
    const { error } = run(program('from flask import Flask\n\ndef broken(:\n    pass\n'));
    expect(error).toMatchObject({ type: 'SyntaxError', file: 'app.py', line: 3 });
  });

  test('a run leaves nothing for the next one', () => {
    run({
      ...program('from flask import Flask\nimport extra\napp = Flask(__name__)\n'),
      files: { 'app.py': 'import extra', 'extra.py': 'x = 1' },
    });
    const { error } = run(program('import extra\n'));
    expect(error).toMatchObject({ type: 'ModuleNotFoundError', line: 1 });
  });

  test('hashes of passwords are the ones that any Python makes', () => {
    const { checks } = run({
      files: { 'app.py': 'from flask import Flask\napp = Flask(__name__)\n' },
      checks: [
        {
          ...check,
          code: [
            'from werkzeug.security import check_password_hash, generate_password_hash',
            // Made by CPython with OpenSSL.
            `assert check_password_hash("${HASH}", "a saw")`,
            `assert not check_password_hash("${HASH}", "a see")`,
            'assert check_password_hash(generate_password_hash("x", method="pbkdf2:sha256:1000"), "x")',
          ].join('\n'),
        },
      ],
    });
    expect(checks[0]).toMatchObject({ passed: true, message: '' });
  });
});

const failed = report => report.checks.filter(check => !check.passed);

function filesBelow(folder) {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
      }),
  );
}

function explained({ message }) {
  throw new Error(`The labs cannot be made on this machine: ${message} (LECTERN_LABS=without: not wanted)`);
}
