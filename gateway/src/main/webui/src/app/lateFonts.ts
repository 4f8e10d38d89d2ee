const KEY = 'lectern.fonts';
const RULE = '(scripting: none)';

/** Whether an earlier page of this device has fetched them: then they are at hand, and the first picture has them. */
export function lateFontsAreKept(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** From now on the page has the letters of code and emphasis, which the style sheet keeps for pages without scripts. */
export function takeLateFonts(): void {
  const faces = [...document.styleSheets]
    .flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof CSSMediaRule && rule.media.mediaText === RULE)
    .flatMap(rule => [...(rule as CSSMediaRule).cssRules])
    .filter(rule => rule instanceof CSSFontFaceRule)
    .map(asFont);
  faces.forEach(face => document.fonts.add(face));
  document.fonts.addEventListener('loadingdone', () => {
    if (faces.some(face => face.status === 'loaded')) keep();
  });
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

function keep(): void {
  try {
    localStorage.setItem(KEY, 'kept');
  } catch {
    // A browser that keeps nothing fetches them after each first picture.
  }
}
