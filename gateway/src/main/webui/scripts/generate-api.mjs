// Types of the services' HTTP APIs, from contracts/openapi into src/generated/api. Nothing of it is committed: it is made
// before every build and check, so a contract that changed breaks the compilation of whoever relied on the old one.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const contracts = new URL('../../../../../contracts/openapi/', import.meta.url);
const target = new URL('../src/generated/api/', import.meta.url);

await mkdir(target, { recursive: true });
const descriptions = (await readdir(contracts)).filter(name => name.endsWith('.yaml'));
for (const old of await readdir(target)) {
  if (!descriptions.includes(old.replace(/\.ts$/, '.yaml'))) await rm(new URL(old, target));
}
for (const description of descriptions) {
  const file = new URL(description.replace(/\.yaml$/, '.ts'), target);
  const types = astToString(await openapiTS(new URL(description, contracts)));
  const text = `// Generated from contracts/openapi/${description}. Not to be edited.\n${types}`;
  // An unchanged file keeps its time, so that a watching compiler stays quiet.
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present !== text) await writeFile(file, text);
}
console.log(`API types of ${descriptions.join(', ')} in ${fileURLToPath(target)}`);
