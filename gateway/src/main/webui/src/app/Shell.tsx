import './shell.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation, useMatches, useNavigate } from 'react-router';
import { Loading } from '@/components/ui/States';
import { Toasts } from '@/components/ui/Toasts';
import { SearchDialog } from '@/features/search/components/SearchDialog';
import { useKeys } from '@/lib/keys';
import type { Page } from '@/lib/page';
import { usePresentCourse } from '@/lib/presentCourse';
import { hasRole, useSession } from '@/lib/session';
import { isDark, setTheme } from '@/lib/settings';
import { texts } from '@/lib/texts';
import { useTakenOver } from '@/lib/takeover';
import { useTitle } from '@/lib/title';
import { Bar } from './Bar';
import { Footer } from './Footer';
import { LiveUpdates } from './LiveUpdates';
import { NotAllowed } from './NotAllowed';
import { keepPlace, keyOfPlace } from './placeAtArrival';
import { SessionExpired } from './SessionExpired';

/** The frame of every page: bar, content, footer, and the layers above them. */
export function Shell() {
  const page = usePage();
  const [searching, setSearching] = useState(false);
  const course = usePresentCourse();
  const navigate = useNavigate();
  const quiet = page.chrome === 'quiet';
  const takenOver = useTakenOver();

  useTitle(page.title);
  // The exam room leads focus itself, from question to question.
  useFocusOnArrival(!quiet);
  useKeys(
    {
      '/': () => setSearching(true),
      'Ctrl k': () => setSearching(true),
      '?': () => void navigate('/keyboard'),
      t: () => setTheme(isDark() ? 'light' : 'dark'),
      'g h': () => void navigate('/today'),
      'g c': () => void navigate(`/courses/${course}`),
      'g p': () => void navigate('/practice'),
      'g e': () => void navigate('/exams'),
    },
    !quiet,
  );

  return (
    <>
      <a className="skip-link" href="#main">
        {texts.app.skip}
      </a>
      {quiet ? null : <Bar present={page.nav} onSearch={() => setSearching(true)} />}
      <main id="main" tabIndex={-1}>
        <Guarded needs={page.needs} />
      </main>
      {takenOver ? (
        <Layers quiet={quiet} searching={searching} course={course} onSearched={() => setSearching(false)} />
      ) : null}
      <ScrollRestoration getKey={keyOfPlace} />
      <PlaceAtArrival />
    </>
  );
}

type LayersProps = { quiet: boolean; searching: boolean; course: string; onSearched: () => void };

/** What stands under the page and over it. */
function Layers({ quiet, searching, course, onSearched }: LayersProps) {
  return (
    <>
      {quiet ? null : <Footer />}
      {quiet ? null : <Toasts />}
      {quiet ? null : <SearchDialog open={searching} course={course} onClose={onSearched} />}
      <LiveUpdates quiet={quiet} />
      {/* The exam room says in a bar of its own that the session has ended: nothing lies over a question. */}
      {quiet ? null : <SessionExpired />}
    </>
  );
}

/** What the matched routes say of the page; the innermost word counts. */
function usePage(): Page {
  return Object.assign({}, ...useMatches().map(match => match.handle)) as Page;
}

function Guarded({ needs }: { needs: Page['needs'] }) {
  const session = useSession();
  if (!needs || hasRole(session, needs)) return <Outlet />;
  if (session === undefined) {
    return (
      <div className="wrap page">
        <Loading text={texts.app.loading} />
      </div>
    );
  }
  return <NotAllowed needs={needs} session={session} />;
}

/** After the scroll restoration, which knows of no reader who was here before it. */
function PlaceAtArrival() {
  useLayoutEffect(keepPlace, []);
  return null;
}

/** After a change of page the keyboard and the screen reader start at the new content; the first page is left alone. */
function useFocusOnArrival(on: boolean): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (on) document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname, on]);
}
