import { count } from './ui';

export const plain = {
  accessibility: {
    title: 'Accessibility',
    keyboard: 'All keys',
    parts: [
      {
        title: 'What we aim at',
        text: [
          'The portal aims at WCAG 2.2, level AA. Body text has a contrast of at least 9 to 1 in both themes, all other text at least 4.5 to 1; the build computes both from the colours it ships.',
          'Everything can be done by keyboard and heard with a screen reader. Nothing depends on colour alone: each state has a word, an icon or a shape of its own.',
        ],
      },
      {
        title: 'What you can set',
        text: [
          'Behind the moon or the sun in the bar you choose a light or dark theme and one of four text sizes. The browser’s own zoom works up to 400 percent without sideways scrolling; only code scrolls in its block.',
          'Single letters as keys can be switched off. Where your system asks for reduced motion or for its own colours, the portal follows.',
        ],
      },
      {
        title: 'Time limits',
        text: [
          'Exams have a time limit because the certificate’s exam has one. The time left can be hidden, and it is announced politely. An answer is saved the moment you give it, so nothing is lost when the time ends.',
        ],
      },
      {
        title: 'What falls short',
        text: [
          'Diagrams in lessons have a text alternative, but no long description. Wide tables and code scroll inside their frame on a narrow screen.',
          'If something stands in your way, tell the instructor of your course or whoever runs this server; say the page, what you use, and what happened.',
        ],
      },
    ],
  },
  licences: {
    title: 'Licences',
    lede: 'The portal stands on the work of others. This list is read from the installed packages at each build.',
    packages: (packages: number) => `${count(packages, 'package', 'packages')} in this portal`,
    labs: (packages: number) => `${count(packages, 'package', 'packages')} that labs run on`,
    labsNote:
      'Pyodide and Python are shipped as they are published; the packages are compiled to bytecode. SQLAlchemy’s make_union_type has one line changed for Python 3.14.',
    package: 'Package',
    version: 'Version',
    licence: 'Licence',
    texts: 'The licences’ own words',
    textOf: (name: string) => `Licence of ${name}`,
  },
};
