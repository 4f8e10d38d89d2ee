import { Link, useLocation } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/States';
import { loginAddress, registerAddress, type Role, type Session } from '@/lib/session';
import { texts } from '@/lib/texts';

/** Says who may see the page and what to do. The address is not hidden, its content is. */
export function NotAllowed({ needs, session }: { needs: Role; session: Session }) {
  const words = texts.app.notAllowed;
  const { pathname, search } = useLocation();
  const here = pathname + search;
  if (!session.signedIn) {
    return (
      <div className="wrap page">
        <EmptyState
          level={1}
          title={words.needsLogin.title}
          acts={
            <>
              <LinkButton variant="primary" reloadDocument to={loginAddress(here)}>
                {texts.app.logIn}
              </LinkButton>
              <Link reloadDocument to={registerAddress(here)}>
                {texts.app.register}
              </Link>
            </>
          }
        >
          {words.needsLogin.text}
        </EmptyState>
      </div>
    );
  }
  const role = session.roles.includes('instructor') ? 'instructor' : 'student';
  return (
    <div className="wrap page">
      <EmptyState
        level={1}
        title={needs === 'admin' ? words.admins : words.instructors}
        acts={<LinkButton to="/today">{words.back}</LinkButton>}
      >
        {words.who(session.name, words.roles[role])}
      </EmptyState>
    </div>
  );
}
