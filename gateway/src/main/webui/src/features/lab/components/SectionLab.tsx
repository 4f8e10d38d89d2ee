import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState, Loaded } from '@/components/ui/States';
import { courseQuery, sectionsOf } from '@/lib/api/content';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';

const words = texts.lab;

/** The labs of a section by the section's own address: the one there is, or a choice. */
export function SectionLab() {
  const { course = '', section: address = '' } = useParams();
  const query = useQuery(courseQuery(course));
  useTitle(words.labs);
  return (
    <Loaded query={query} loading={words.loading} failed={words.failed}>
      {outline => {
        const section = sectionsOf(outline).find(each => each.id === address || each.number === address);
        const labs = section?.labs ?? [];
        const [only] = labs;
        if (only && labs.length === 1) return <Navigate replace to={`/courses/${course}/labs/${only.id}`} />;
        return (
          <div className="wrap page">
            <EmptyState
              level={1}
              title={section ? words.ofSection(labs.length, section.number) : words.notFound}
              acts={
                <LinkButton to={`/courses/${course}${section ? `/${section.id}` : ''}`}>
                  {section ? words.backTo(section.number) : words.toContents}
                </LinkButton>
              }
            >
              <ul>
                {labs.map(lab => (
                  <li key={lab.id}>
                    <Link to={`/courses/${course}/labs/${lab.id}`}>{lab.title}</Link>
                  </li>
                ))}
              </ul>
            </EmptyState>
          </div>
        );
      }}
    </Loaded>
  );
}
