import { count } from './ui';

export const search = {
  title: 'Search',
  field: 'Search the course',
  placeholder: 'A word, or an identifier as it is written',
  escape: 'Esc',
  hits: 'Passages',
  how: 'Identifiers such as login_view are found as they are written.',
  choose: 'choose',
  open: 'open',
  found: (passages: number, sections: number, all: number) =>
    `${count(passages, 'passage', 'passages')} in ${count(sections, 'section', 'sections')}` +
    (all > passages ? `, ${all} in all: Enter in the search page shows them` : ''),
  nothing: (words: string) => `Nothing for “${words}”.`,
  nothingTitle: (words: string) => `Nothing for “${words}”`,
  nothingText:
    'Searched were the texts, code and titles of every written section. Try fewer or other words, or look through the contents.',
  contents: 'To the contents',
  submit: 'Search',
  loading: 'Searching.',
  failed: 'The search does not answer just now',
  safe: 'The lessons can still be read from the contents.',
};
