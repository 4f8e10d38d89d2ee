const KEY = 'lectern.fonts';
const RULE = '(scripting: none)';

type Face = Required<Pick<FontFaceDescriptors, 'style' | 'weight' | 'unicodeRange' | 'display'>> & {
  family: string;
  src: string;
};

/** Whether an earlier page of this tab has fetched them: then they are at hand, and the first picture may have them. */
export function lateFontsAreKept(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/**
 * From now on the page has the letters of code and emphasis, which the style sheet keeps for pages without scripts. Those that the page is set
 * in are fetched before any comes into it: its lines are broken once more, not once for each.
 */
export async function takeLateFonts(): Promise<void> {
  const faces = declared();
  const used = inUse();
  const wanted = faces.filter(face => isLatin(face) && used.has(`${face.family} ${face.style}`));
  await Promise.all(wanted.map(fetchAhead));
  faces.forEach(face => document.fonts.add(new FontFace(face.family, face.src, face)));
  keep();
}

/** Into the browser's memory only. Each face that is loaded breaks all lines anew, even one that is not in the page. */
function fetchAhead({ src }: Face): Promise<void> {
  return new Promise(resolve => {
    const link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'font';
    link.crossOrigin = '';
    link.href = /url\("?([^")]+)/.exec(src)?.[1] ?? '';
    // Without it the page has its fallback, and asks again.
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

function declared(): Face[] {
  return [...document.styleSheets]
    .flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof CSSMediaRule && rule.media.mediaText === RULE)
    .flatMap(rule => [...(rule as CSSMediaRule).cssRules])
    .filter(rule => rule instanceof CSSFontFaceRule)
    .map(asFace);
}

function asFace({ style }: CSSFontFaceRule): Face {
  const said = (name: string) => style.getPropertyValue(name);
  return {
    family: bare(said('font-family')),
    src: said('src'),
    style: said('font-style'),
    weight: said('font-weight'),
    unicodeRange: said('unicode-range'),
    display: 'swap',
  };
}

const isLatin = ({ unicodeRange }: Face): boolean => /^U\+0+-/i.test(unicodeRange);

/** The families and styles of what arrived as HTML: `Literata italic`. */
function inUse(): Set<string> {
  const words = [...document.querySelectorAll('#root :is(em, i, code, .c-com)')];
  return new Set(
    words.map(word => {
      const { fontFamily, fontStyle } = getComputedStyle(word);
      return `${bare(fontFamily.split(',')[0] ?? '')} ${fontStyle}`;
    }),
  );
}

const bare = (family: string): string => family.replaceAll(/["']/g, '');

function keep(): void {
  try {
    sessionStorage.setItem(KEY, 'kept');
  } catch {
    // A browser that keeps nothing has them after each first picture.
  }
}
