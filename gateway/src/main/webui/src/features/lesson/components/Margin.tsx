import { Printer } from 'lucide-react';
import { Link } from 'react-router';
import { TextSizeMenu } from '@/components/ui/DeviceMenus';
import { Menu, MenuAct, MenuLink } from '@/components/ui/Menu';
import { useTakenOver } from '@/lib/takeover';
import { texts } from '@/lib/texts';
import type { Lesson } from '../api/lesson';

type MarginProps = {
  lesson: Lesson;
  present: string | null;
  /** Takes the place in the row of tools where the learner's own go. */
  onTools: (place: HTMLElement | null) => void;
};

/** What hangs beside the text: tools, the headings of this page, what to read before. */
export function Margin(props: MarginProps) {
  return (
    <aside className="reader-margin" aria-label={texts.lesson.aboutThisPage}>
      {useTakenOver() ? <MarginText {...props} /> : null}
    </aside>
  );
}

function MarginText({ lesson, present, onTools }: MarginProps) {
  return (
    <div>
      <div className="reader-tools">
        <span ref={onTools} />
        <TextSizeMenu />
        <Menu
          buttonClass="icon-button"
          label={texts.lesson.print}
          button={<Printer size={18} strokeWidth={1.75} aria-hidden />}
        >
          {/* When the menu has closed: what is open goes onto the paper. */}
          <MenuAct onAct={() => setTimeout(() => window.print())}>{texts.lesson.printSection}</MenuAct>
          <MenuLink to={`/courses/${lesson.course}/chapters/${lesson.chapter.id}`}>
            {texts.lesson.printChapter(lesson.chapter.number)}
          </MenuLink>
        </Menu>
      </div>
      {lesson.anchors.length > 0 ? (
        <section>
          <h2>{texts.lesson.onThisPage}</h2>
          <ol>
            {lesson.anchors.map(anchor => (
              <li key={anchor.id} className={anchor.level > 2 ? 'is-sub' : undefined}>
                <Link to={`#${anchor.id}`} aria-current={anchor.id === present ? 'location' : undefined}>
                  {anchor.title}
                </Link>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {lesson.requires.length > 0 ? (
        <section>
          <h2>{texts.lesson.readBefore}</h2>
          <ul>
            {lesson.requires.map(section => (
              <li key={section.id}>
                <Link to={`/courses/${lesson.course}/${section.id}`}>
                  {section.number} {section.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {lesson.packages.length > 0 ? (
        <section>
          <h2>{texts.lesson.packages}</h2>
          <p>{lesson.packages.join(', ')}</p>
        </section>
      ) : null}
    </div>
  );
}
