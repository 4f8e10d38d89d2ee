let place: number | undefined;

const follow = () => {
  place = window.scrollY;
};

/** A page that arrived as HTML is read before its program is there: from now on it is known how far the reader has scrolled it. */
export function followPlace(): void {
  follow();
  window.addEventListener('scroll', follow, { passive: true });
}

/** Once, when the program has taken the page over: the reader stays there. */
export function keepPlace(): void {
  window.removeEventListener('scroll', follow);
  if (place !== undefined) window.scrollTo(0, place);
  place = undefined;
}
