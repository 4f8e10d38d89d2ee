/**
 * Two zip archives as one: their entries as they are, one directory for both. Only for archives of our own services, which have no comment, are
 * under 4 GiB and share no path.
 */
const END = 22;
const END_SIGNATURE = 0x06054b50;
const ENTRY = 46;

type Directory = { at: number; size: number; entries: number };

export function joinZips(one: ArrayBuffer, other: ArrayBuffer): Blob {
  const first = directoryOf(one);
  const second = directoryOf(other);
  const moved = moveEntries(other.slice(second.at, second.at + second.size), first.at);
  const entries = first.entries + second.entries;
  return new Blob(
    [
      one.slice(0, first.at),
      other.slice(0, second.at),
      one.slice(first.at, first.at + first.size),
      moved,
      end({ at: first.at + second.at, size: first.size + second.size, entries }),
    ],
    { type: 'application/zip' },
  );
}

function directoryOf(zip: ArrayBuffer): Directory {
  const view = new DataView(zip, zip.byteLength - END);
  if (view.getUint32(0, true) !== END_SIGNATURE) throw new Error('no zip archive without a comment');
  return { entries: view.getUint16(10, true), size: view.getUint32(12, true), at: view.getUint32(16, true) };
}

/** Each entry of a directory says where its file begins: so far further on now. */
function moveEntries(directory: ArrayBuffer, by: number): ArrayBuffer {
  const view = new DataView(directory);
  let at = 0;
  while (at < directory.byteLength) {
    view.setUint32(at + 42, view.getUint32(at + 42, true) + by, true);
    at +=
      ENTRY + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return directory;
}

function end({ at, size, entries }: Directory): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(END));
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return view.buffer;
}
