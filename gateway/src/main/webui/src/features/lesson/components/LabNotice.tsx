import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/States';
import { courseQuery, sectionsOf } from '@/lib/api/content';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';

/** Where a lesson links to one of its labs: says what the lab is and where its files are; running it here is not possible. */
export function LabNotice() {
  const { course = '', lab = '' } = useParams();
  const outline = useQuery(courseQuery(course)).data;
  const section = outline
    ? sectionsOf(outline).find(other => other.labs.some(own => own.id === lab))
    : undefined;
  const title = section?.labs.find(own => own.id === lab)?.title ?? lab;
  useTitle(title);
  return (
    <div className="wrap page">
      <EmptyState
        level={1}
        title={texts.lesson.lab(title)}
        acts={
          <LinkButton to={`/courses/${course}${section ? `/${section.id}` : ''}`}>
            {section ? texts.lesson.backTo(section.number) : texts.lesson.toContents}
          </LinkButton>
        }
      >
        {texts.lesson.labText(lab)}
      </EmptyState>
    </div>
  );
}
