export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  triesByItself: (seconds: number) => `Next try by itself in ${seconds} s`,
  showMore: 'Show more',
  thatIsAll: 'That is all of them.',
  leaving: {
    title: 'Leave without saving?',
    text: 'What you changed here is not saved yet. It is lost when you leave.',
    stay: 'Stay here',
    leave: 'Leave without saving',
  },
  forSupport: 'For support',
  nothingLost: 'Nothing is lost. The other parts of the portal work.',
  receipt: 'Download the receipt',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'This browser did not allow copying',
  copyCode: (name: string) => `Copy. ${name}`,
  code: 'Code',
  output: (number: number) => `Output ${number}`,
  again: (name: string, time: number) => `${name}, part ${time}`,
  table: (columns: string) => `Table: ${columns}`,
  notices: 'Notices',
  menuAway: 'The menu could not be fetched. Is there a network? Press again.',
  sectionsRead: (read: number, all: number) => `${read} of ${all} sections read`,
  read: 'read',
  notRead: 'not read yet',
  mastery: ['not started', 'attempted', 'familiar', 'proficient', 'mastered'] as const,
  slipping: (level: string) => `${level}, slipping`,
  when: {
    justNow: 'just now',
    minutesAgo: (minutes: number) => (minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`),
    today: (time: string) => `today ${time}`,
    yesterday: (time: string) => `yesterday ${time}`,
  },
};

/** "1 question", "10 questions" */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
