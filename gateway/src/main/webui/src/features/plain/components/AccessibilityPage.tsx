import './plain.css';
import { Link } from 'react-router';
import { texts } from '@/lib/texts';

const words = texts.plain.accessibility;

export function AccessibilityPage() {
  return (
    <div className="wrap page">
      <h1>{words.title}</h1>
      <div className="prose plain-prose">
        {words.parts.map(part => (
          <section key={part.title}>
            <h2>{part.title}</h2>
            {part.text.map(text => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
        <p>
          <Link to="/keyboard">{words.keyboard}</Link>
        </p>
      </div>
    </div>
  );
}
