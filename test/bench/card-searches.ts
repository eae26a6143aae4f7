/** A search of cards, as it is asked here and in Anki, whose decks lie in one called All. */
export interface AskedSearch {
  name: string
  search: string
  inAnki?: string
}

/** Searches of each kind that learners make, from none to tens of thousands of hits. */
export const askedSearches: readonly AskedSearch[] = [
  { name: 'everything', search: '' },
  { name: 'deck', search: 'deck:"Module 1"', inAnki: 'deck:"All::Module 1"' },
  { name: 'due', search: 'is:due' },
  { name: 'new', search: 'is:new' },
  { name: 'tag', search: 'tag:exam' },
  { name: 'tag-wildcard', search: 'tag:topic-1*' },
  { name: 'common-word', search: 'the' },
  { name: 'word', search: 'article' },
  { name: 'phrase', search: '"of the"' },
  { name: 'wildcard', search: 'con*' },
  { name: 'interval', search: 'prop:ivl>=30' },
  { name: 'lapses-of-reviews', search: 'prop:lapses>3 is:review' },
  { name: 'rated-this-week', search: 'rated:7' },
  { name: 'failed-this-week', search: 'rated:7:1' },
  { name: 'flags', search: 'flag:1 or flag:2' },
  { name: 'not-and-or', search: '-is:suspended (tag:topic-7 or tag:topic-8)' },
  { name: 'field', search: 'front:what*' },
  { name: 'pattern', search: 're:wh.t' },
]
