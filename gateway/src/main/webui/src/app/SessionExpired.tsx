import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { http, onSignedOut } from '@/lib/http';
import { loginAddress, sessionQuery, type Session } from '@/lib/session';
import { texts } from '@/lib/texts';

const CHANNEL = 'lectern-session';
/** Where the login's own window arrives; the address tells, because a window's name does not survive other sites. */
const ARRIVAL = 'signed-in';

/**
 * The server no longer knows who this is. The page stays as it is, with all that was typed; the login happens in a window of its
 * own, which reports back and closes itself.
 */
export function SessionExpired() {
  const client = useQueryClient();
  const [expired, setExpired] = useState(false);
  const login = useRef<HTMLButtonElement>(null);

  useEffect(reportArrival, []);

  useEffect(
    () =>
      onSignedOut(() => {
        // Only somebody who was signed in can be signed out.
        if (client.getQueryData(sessionQuery.queryKey)?.signedIn) setExpired(true);
      }),
    [client],
  );

  useEffect(() => {
    if (!expired) return;
    login.current?.focus();
    const look = () => void comeBack(client).then(isBack => isBack && setExpired(false));
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = look;
    // The login may also have happened in any other tab.
    window.addEventListener('focus', look);
    return () => {
      channel.close();
      window.removeEventListener('focus', look);
    };
  }, [client, expired]);

  return (
    <Dialog open={expired} title={texts.app.expired.title} role="alertdialog">
      <p className="dim">{texts.app.expired.text}</p>
      <p className="hint">{texts.app.expired.opens}</p>
      <DialogActs>
        <Button
          ref={login}
          variant="primary"
          onClick={() =>
            window.open(loginAddress(`/today?${ARRIVAL}`), 'lectern-login', 'width=520,height=720')
          }
        >
          {texts.app.logIn}
        </Button>
        <Button
          onClick={() => {
            client.setQueryData(sessionQuery.queryKey, { signedIn: false });
            setExpired(false);
          }}
        >
          {texts.app.expired.stay}
        </Button>
      </DialogActs>
    </Dialog>
  );
}

function reportArrival(): void {
  if (!new URLSearchParams(window.location.search).has(ARRIVAL)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('back');
  channel.close();
  window.close();
}

/** Takes the renewed session, if there is one; somebody else's page does not stay on the screen. */
async function comeBack(client: QueryClient): Promise<boolean> {
  const before = client.getQueryData(sessionQuery.queryKey);
  const now = await http.get<Session>('/me').catch(() => undefined);
  if (!now?.signedIn) return false;
  if (before?.signedIn && before.sub !== now.sub) {
    window.location.reload();
    return false;
  }
  client.setQueryData(sessionQuery.queryKey, now);
  void client.invalidateQueries();
  return true;
}
