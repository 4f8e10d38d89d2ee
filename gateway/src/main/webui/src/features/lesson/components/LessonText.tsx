import { useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { equipCode } from '@/components/ui/equipCode';
import { useTakenOver } from '@/lib/takeover';
import { adoptedLesson, adoptLesson, type Lesson } from '../api/lesson';
import { equipTables } from './equipTables';

const MARKED_MS = 3000;

/** The program leaves alone what it finds there. */
const AS_DELIVERED = { __html: '' };

type LessonTextProps = {
  lesson: Lesson;
  /** Told the node with the text once it is in its place, and null when it goes. */
  onText: (text: HTMLElement | null) => void;
};

/**
 * The lesson's own text. The node that came with the document stays where it stands, and moves here when its reader comes back to it; a lesson
 * fetched later is parsed once.
 */
export function LessonText({ lesson, onText }: LessonTextProps) {
  const place = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const { hash } = useLocation();
  const { course, html, section } = lesson;
  const takenOver = useTakenOver();
  const [stands] = useState(!takenOver);

  useLayoutEffect(() => {
    const host = place.current;
    if (!host) return;
    const text = stands ? standing(host, lesson) : moved(host, lesson);
    const undoCode = equipCode(text);
    const undoTables = equipTables(text);
    const onClick = (event: MouseEvent) => {
      const address = insideLink(event);
      if (!address) return;
      event.preventDefault();
      void navigate(address);
    };
    text.addEventListener('click', onClick);
    onText(text);
    return () => {
      onText(null);
      undoCode();
      undoTables();
      text.removeEventListener('click', onClick);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what else is in the lesson does not change its text
  }, [course, section.id, html, stands, navigate, onText]);

  useLayoutEffect(() => {
    const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (!target || !place.current?.contains(target)) return;
    target.scrollIntoView();
    target.classList.add('is-arrived');
    const timer = setTimeout(() => target.classList.remove('is-arrived'), MARKED_MS);
    return () => {
      clearTimeout(timer);
      target.classList.remove('is-arrived');
    };
  }, [hash, section.id]);

  return stands ? (
    <div
      ref={place}
      id="lectern-lesson"
      className="lesson-text"
      dangerouslySetInnerHTML={AS_DELIVERED}
      suppressHydrationWarning
    />
  ) : (
    <div ref={place} />
  );
}

/** Should the program have had to make the node anew, the text goes into it. */
function standing(host: HTMLElement, { course, html, section }: Lesson): HTMLElement {
  const delivered = adoptedLesson(course, section.id);
  if (html !== null) host.replaceChildren(...parse(html).childNodes);
  else if (delivered && delivered !== host) host.replaceChildren(...delivered.childNodes);
  adoptLesson(course, section.id, host);
  return host;
}

function moved(host: HTMLElement, { course, html, section }: Lesson): HTMLElement {
  const text = (html === null ? adoptedLesson(course, section.id) : undefined) ?? parse(html ?? '');
  host.replaceChildren(text);
  return text;
}

function parse(html: string): HTMLElement {
  const text = document.createElement('div');
  text.className = 'lesson-text';
  // From content-service, which sanitised it against its allow-list.
  text.innerHTML = html;
  return text;
}

/** The address of a plain click on a link that stays in the portal. */
function insideLink(event: MouseEvent): string | undefined {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  ) {
    return undefined;
  }
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.origin !== window.location.origin) return undefined;
  return /^\/(courses|search|exams)\b/.test(link.pathname)
    ? link.pathname + link.search + link.hash
    : undefined;
}
