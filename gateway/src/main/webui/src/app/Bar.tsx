import { useQuery } from '@tanstack/react-query';
import { Menu as MenuIcon, Search, User } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { IconButton, LinkButton } from '@/components/ui/Button';
import { DeviceMenu } from '@/components/ui/DeviceMenus';
import { LecternMark } from '@/components/ui/Marks';
import { Menu, MenuAct, MenuChoice, MenuLink, MenuRule } from '@/components/ui/Menu';
import { courseQuery, shortTitle } from '@/lib/api/content';
import type { NavKey } from '@/lib/page';
import { usePresentCourse } from '@/lib/presentCourse';
import {
  hasRole,
  loginAddress,
  logOut,
  registerAddress,
  sessionQuery,
  type Session,
  type SignedIn,
} from '@/lib/session';
import { setStudying, studying } from '@/lib/settings';
import { useTakenOver } from '@/lib/takeover';
import { texts } from '@/lib/texts';

import { navigationFor, type NavEntry } from './navigation';
import { PhoneMenu } from './PhoneMenu';

type BarProps = { present: NavKey | undefined; onSearch: () => void };

/** Empty but for the mark until it is known who is here, so that nothing in it ever moves. */
export function Bar({ present, onSearch }: BarProps) {
  const { data, isError } = useQuery(sessionQuery);
  const session = data ?? (isError ? ANONYMOUS : undefined);
  const takenOver = useTakenOver();
  return (
    <header className="bar">
      <div className="wrap">
        <Link className="brand" to={takenOver && session?.signedIn ? '/today' : '/'}>
          <LecternMark />
          {texts.app.name}
        </Link>
        {takenOver && session ? <Known session={session} present={present} onSearch={onSearch} /> : null}
      </div>
    </header>
  );
}

const ANONYMOUS: Session = { signedIn: false };

function Known({ session, present, onSearch }: BarProps & { session: Session }) {
  const [menu, setMenu] = useState(false);
  const [isStudying, setIsStudying] = useState(studying);
  const course = usePresentCourse();
  // Whoever is signed in reads "Course"; others its name.
  const title = useQuery({ ...courseQuery(course), enabled: !session.signedIn }).data?.title;
  const entries = navigationFor(session, course, title ? shortTitle(title) : texts.app.nav.flask, isStudying);
  const study = (on: boolean) => {
    setStudying(on);
    setIsStudying(on);
  };
  return (
    <>
      <nav className="bar-nav" aria-label={texts.app.navigation}>
        {entries.map(entry => (
          <NavLink key={entry.key} entry={entry} present={present} />
        ))}
      </nav>
      <div className="bar-end">
        <button type="button" className="bar-search" onClick={onSearch}>
          <Search size={16} strokeWidth={1.75} aria-hidden />
          {texts.app.searchCourse}
          <kbd aria-hidden>/</kbd>
        </button>
        <IconButton
          className="on-phone"
          label={texts.app.search}
          icon={<Search size={20} strokeWidth={1.75} />}
          onClick={onSearch}
        />
        <DeviceMenu />
        {session.signedIn ? (
          <AccountMenu session={session} studying={isStudying} onStudy={study} />
        ) : (
          <Enter />
        )}
        <IconButton
          className="on-phone"
          label={texts.app.menu}
          icon={<MenuIcon size={20} strokeWidth={1.75} />}
          onClick={() => setMenu(true)}
        />
      </div>
      <PhoneMenu
        open={menu}
        onClose={() => setMenu(false)}
        entries={entries}
        present={present}
        session={session}
      />
    </>
  );
}

export function NavLink({ entry, present }: { entry: NavEntry; present: NavKey | undefined }) {
  return (
    <Link to={entry.to} aria-current={entry.key === present ? 'page' : undefined}>
      {entry.text}
    </Link>
  );
}

function Enter() {
  const { pathname, search } = useLocation();
  return (
    <>
      <LinkButton className="on-desk" size="small" reloadDocument to={registerAddress(pathname + search)}>
        {texts.app.register}
      </LinkButton>
      <LinkButton variant="primary" size="small" reloadDocument to={loginAddress(pathname + search)}>
        {texts.app.logIn}
      </LinkButton>
    </>
  );
}

type AccountMenuProps = { session: SignedIn; studying: boolean; onStudy: (on: boolean) => void };

function AccountMenu({ session, studying: isStudying, onStudy }: AccountMenuProps) {
  return (
    <Menu
      buttonClass="bar-account"
      label={texts.app.account(session.name)}
      button={
        <>
          <User size={18} strokeWidth={1.75} aria-hidden />
          <span>{session.name}</span>
        </>
      }
    >
      {hasRole(session, 'instructor') ? (
        <MenuChoice group="study" value="study" chosen={isStudying} onChoose={() => onStudy(!isStudying)}>
          {texts.app.studyAsStudent}
        </MenuChoice>
      ) : null}
      <MenuLink to={session.accountUrl} document>
        {texts.app.accountSettings}
      </MenuLink>
      <MenuRule />
      <MenuAct onAct={() => void logOut()}>{texts.app.logOut}</MenuAct>
    </Menu>
  );
}
