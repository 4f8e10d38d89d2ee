import { count } from './ui';

export const search = {
  title: 'Search',
  field: 'Search the course',
  placeholder: 'A word, or an identifier as it is written',
  escape: 'Esc',
  hits: 'Sections',
  how: 'Identifiers such as login_view are found as they are written; “two words” in quotes as they follow one another.',
  choose: 'choose',
  open: 'open',
  all: 'all of them',
  recent: 'Looked for lately, kept on this device',
  forget: 'Forget them',
  instead: (asked: string, instead: string) => `Nothing for “${asked}”. Shown is “${instead}”.`,
  found: (sections: number, more: boolean) =>
    count(sections, 'section', 'sections') + (more ? ', and there are more' : ''),
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
