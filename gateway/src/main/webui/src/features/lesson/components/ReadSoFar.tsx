import { useEffect, useRef } from 'react';
import { texts } from '@/lib/texts';

/** The line under the bar: how far the page has been read. It follows the scroll, nothing else moves it. */
export function ReadSoFar() {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let asked = 0;
    const show = () => {
      asked = 0;
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
      const share = scrollHeight > clientHeight ? Math.min(1, scrollTop / (scrollHeight - clientHeight)) : 1;
      const percent = Math.round(share * 100);
      bar.current?.setAttribute('aria-valuenow', String(percent));
      bar.current?.querySelector('i')?.style.setProperty('width', `${percent}%`);
    };
    const onScroll = () => {
      asked ||= requestAnimationFrame(show);
    };
    onScroll();
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
      cancelAnimationFrame(asked);
    };
  }, []);
  return (
    <div
      ref={bar}
      className="reader-progress"
      role="progressbar"
      aria-label={texts.lesson.readSoFar}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
    >
      <i />
    </div>
  );
}
