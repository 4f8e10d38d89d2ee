const KEY = 'lectern.fonts';
const RULE = '(scripting: none)';

/** Whether an earlier page of this tab has fetched them: then they are at hand, and the first picture may have them. */
export function lateFontsAreKept(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/**
 * From now on the page has the letters of code and emphasis, which the style sheet keeps for pages without scripts. Those that a lesson is full
 * of are fetched before any comes into the page: its lines are broken once more, not once for each.
 */
export async function takeLateFonts(): Promise<void> {
  const faces = declared();
  if (document.querySelector('.lesson-text')) {
    await Promise.allSettled(faces.filter(isOfALesson).map(face => face.load()));
  }
  faces.forEach(face => document.fonts.add(face));
  keep();
}

function declared(): FontFace[] {
  return [...document.styleSheets]
    .flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof CSSMediaRule && rule.media.mediaText === RULE)
    .flatMap(rule => [...(rule as CSSMediaRule).cssRules])
    .filter(rule => rule instanceof CSSFontFaceRule)
    .map(asFont);
}

function asFont({ style }: CSSFontFaceRule): FontFace {
  const said = (name: string) => style.getPropertyValue(name);
  return new FontFace(said('font-family').replaceAll(/["']/g, ''), said('src'), {
    style: said('font-style'),
    weight: said('font-weight'),
    unicodeRange: said('unicode-range'),
    display: 'swap',
  });
}

/** Latin code upright, Latin text slanted. */
function isOfALesson({ family, style, unicodeRange }: FontFace): boolean {
  const isCode = family.includes('Mono');
  return !family.includes('Sans') && isCode === (style === 'normal') && /^U\+0+-/i.test(unicodeRange);
}

function keep(): void {
  try {
    sessionStorage.setItem(KEY, 'kept');
  } catch {
    // A browser that keeps nothing has them after each first picture.
  }
}
