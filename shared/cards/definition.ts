/** A term and what it means. */
export interface Definition {
  term: string
  meaning: string
}

const MOST_WORDS = 6

/** A line of a glossary taken apart at its colon or dash: "Lock: a chamber with two gates". Null for anything else. */
export function splitGlossaryLine(words: string): Definition | null {
  const found = /^([^.;:!?,\n]{2,80}?)(?::|\s[–—])\s+(\S+\s.*\S)$/u.exec(words.trim())
  const [, term = '', meaning = ''] = found ?? []
  return term === '' || term.split(/\s+/).length > MOST_WORDS ? null : { term, meaning }
}
