import { childAt, xmlText, type XmlElement } from '../xml/xml'

/** What a file says of itself (ECMA-376 part 2, section 11). Empty or null where it does not. */
export interface DocumentProperties {
  title: string
  author: string
  /** ISO 8601, a day */
  date: string | null
  language: string
}

export function readProperties(root: XmlElement | null): DocumentProperties {
  const words = (name: string) => {
    const found = childAt(root ?? undefined, name)
    return found === undefined ? '' : xmlText(found).replace(/\s+/g, ' ').trim()
  }
  const title = words('dc:title')
  const author = words('dc:creator')
  return {
    title: isMade(title) ? '' : title,
    author: /^(?:python-docx|docx4j|un-?named|user|admin(?:istrator)?|author)$/i.test(author) ? '' : author,
    date: /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(words('dcterms:created'))?.[0] ?? null,
    language: words('dc:language'),
  }
}

/** Titles that programs give by themselves. */
const isMade = (title: string): boolean =>
  /^(?:microsoft word|(?:word )?document ?\d*|untitled|template|.*\.(?:docx?|dotx?|rtf|odt))$/i.test(title) ||
  /^microsoft word - /i.test(title)
