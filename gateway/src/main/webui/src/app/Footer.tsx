import { Link } from 'react-router';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';

export function Footer() {
  const course = usePresentCourse();
  return (
    <footer className="foot">
      <div className="wrap row between">
        <span>{texts.app.footer[course]}</span>
        <nav aria-label={texts.app.footerLinks}>
          <Link to="/keyboard">{texts.app.keyboard}</Link>
          <Link to="/accessibility">{texts.app.accessibility}</Link>
          <Link to="/licences">{texts.app.licences}</Link>
        </nav>
      </div>
    </footer>
  );
}
