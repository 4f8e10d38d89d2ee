import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { http, onSignedOut } from '@/lib/http';
import { sessionQuery, type Session } from '@/lib/session';
import { texts } from '@/lib/texts';

const WINDOW = 'lectern-login';
const CHANNEL = 'lectern-session';

/**
 * The server no longer knows who this is. The page stays as it is, with all that was typed; the login happens in a window of its
 * own, which reports back and closes itself.
 */
export function SessionExpired() {
  const client = useQueryClient();
  const [expired, setExpired] = useState(false);
  const login = useRef<HTMLButtonElement>(null);

  useEffect(
    () =>
      onSignedOut(() => {
        // Only somebody who was signed in can be signed out.
        if (client.getQueryData(sessionQuery.queryKey)?.signedIn) setExpired(true);
      }),
    [client],
  );

  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    if (window.name === WINDOW) {
      channel.postMessage('back');
      window.close();
    }
    channel.onmessage = () => void comeBack();
    const comeBack = async () => {
      const before = client.getQueryData(sessionQuery.queryKey);
      const now = await http.get<Session>('/me');
      if (!now.signedIn) return;
      // Somebody else's page must not stay on the screen.
      if (before?.signedIn && before.sub !== now.sub) {
        window.location.reload();
        return;
      }
      client.setQueryData(sessionQuery.queryKey, now);
      setExpired(false);
      await client.invalidateQueries();
    };
    return () => channel.close();
  }, [client]);

  useEffect(() => {
    if (expired) login.current?.focus();
  }, [expired]);

  return (
    <Dialog open={expired} title={texts.app.expired.title} role="alertdialog">
      <p className="dim">{texts.app.expired.text}</p>
      <p className="hint">{texts.app.expired.opens}</p>
      <DialogActs>
        <Button
          ref={login}
          variant="primary"
          onClick={() => window.open('/login?to=/today', WINDOW, 'width=520,height=720')}
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
