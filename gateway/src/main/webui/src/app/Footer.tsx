import { Link } from 'react-router';
import { texts } from '@/lib/texts';

export function Footer() {
  return (
    <footer className="foot">
      <div className="wrap row between">
        <span>{texts.app.footer}</span>
        <nav aria-label={texts.app.footerLinks}>
          <Link to="/keyboard">{texts.app.keyboard}</Link>
          <Link to="/accessibility">{texts.app.accessibility}</Link>
          <Link to="/licences">{texts.app.licences}</Link>
        </nav>
      </div>
    </footer>
  );
}
