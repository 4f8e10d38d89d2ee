import { describe, expect, it } from 'vitest';
import { joinZips } from './zip';

/** Made elsewhere: "a.txt" with "one\n", and "b/c.txt" with "two\n" and a longer name. */
const bytes = (base64: string): ArrayBuffer =>
  Uint8Array.from(atob(base64), character => character.charCodeAt(0)).buffer;
const ONE = bytes(
  'UEsDBBQAAAAAAAAAIQCfqBf4BAAAAAQAAAAFAAAAYS50eHRvbmUKUEsBAhQDFAAAAAAAAAAhAJ+oF/gEAAAABAAAAAUAAAAAAAAAAAAAAIABAAAAAGEudHh0UEsFBgAAAAABAAEAMwAAACcAAAAAAA==',
);
const OTHER = bytes(
  'UEsDBBQAAAAAAAAAIQB0CBeWBAAAAAQAAAAHAAAAYi9jLnR4dHR3bwpQSwMEFAAAAAAAAAAhANjFRv8GAAAABgAAAAwAAABiL2xvbmdlci50eHR0aHJlZQpQSwECFAMUAAAAAAAAACEAdAgXlgQAAAAEAAAABwAAAAAAAAAAAAAAgAEAAAAAYi9jLnR4dFBLAQIUAxQAAAAAAAAAIQDYxUb/BgAAAAYAAAAMAAAAAAAAAAAAAACAASkAAABiL2xvbmdlci50eHRQSwUGAAAAAAIAAgBvAAAAWQAAAAAA',
);

type Listed = { name: string; begins: number };

function list(zip: ArrayBuffer): Listed[] {
  const view = new DataView(zip);
  const end = zip.byteLength - 22;
  const entries: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry++) {
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(zip.slice(at + 46, at + 46 + length)),
      begins: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

describe('joining archives', () => {
  it('lists the files of both, and each begins where its directory says', async () => {
    const joined = await joinZips(ONE, OTHER).arrayBuffer();

    const files = list(joined);
    expect(files.map(file => file.name)).toEqual(['a.txt', 'b/c.txt', 'b/longer.txt']);
    for (const { begins, name } of files) {
      expect(new DataView(joined).getUint32(begins, true)).toBe(0x04034b50);
      const said = new TextDecoder().decode(joined.slice(begins + 30, begins + 30 + name.length));
      expect(said).toBe(name);
    }
  });

  it('refuses what is no archive', () => {
    expect(() => joinZips(new ArrayBuffer(30), OTHER)).toThrow('no zip');
  });
});
