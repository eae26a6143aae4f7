import { tagsIn } from './tags'

/** What the lines at the top of a text file of Anki say of the rows below. */
export interface AnkiHead {
  /** how many lines they are */
  lines: number
  separator: string | null
  isHtml: boolean
  /** of all rows */
  tags: string[]
  deck: string | null
  noteType: string | null
  /** 0-based columns that are no fields */
  columns: { guid?: number; notetype?: number; deck?: number; tags?: number }
  /** names of all columns */
  names: string[] | null
}

/** Names of separators. Source: the Anki manual, "Importing, Text files, File headers". */
const separators: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  colon: ':',
}

const line = /^#([^\n:]*)(?::[ \t]*([^\n]*))?(?:\n|$)/

/**
 * Reads the head of a file that Anki made, or that was made for it; null if there is none. Line ends are \n. All lines at the top
 * that begin with a number sign are of the head; as in Anki, what they say that is not known is passed over.
 */
export function ankiHead(text: string): AnkiHead | null {
  const head: AnkiHead = {
    lines: 0,
    separator: null,
    isHtml: false,
    tags: [],
    deck: null,
    noteType: null,
    columns: {},
    names: null,
  }
  let names: string | null = null
  let isOfAnki = false
  let rest = text
  for (let found = line.exec(rest); found; found = line.exec(rest)) {
    const [whole, key = '', value = ''] = found
    const name = key.trim().toLowerCase()
    if (take(head, name, value)) isOfAnki = true
    if (name === 'columns') names = value
    head.lines += 1
    rest = rest.slice(whole.length)
  }
  if (!isOfAnki && names === null) return null
  if (names !== null) head.names = names.split(head.separator ?? '\t').map((one) => one.trim())
  return head
}

/** Whether the key is one of Anki's. */
function take(head: AnkiHead, key: string, value: string): boolean {
  const column = /^(guid|notetype|deck|tags) column$/.exec(key)?.[1]
  if (column === 'guid' || column === 'notetype' || column === 'deck' || column === 'tags') {
    const at = Number(value)
    if (Number.isInteger(at) && at >= 1) head.columns[column] = at - 1
    return true
  }
  switch (key) {
    case 'separator':
      // A literal sign may be a tab, which no trimming must take.
      head.separator = separators[value.trim().toLowerCase()] ?? (value.slice(0, 1) || null)
      return true
    case 'html':
      head.isHtml = value.trim().toLowerCase() === 'true'
      return true
    case 'tags':
      head.tags = tagsIn(value)
      return true
    case 'deck':
      head.deck = value.trim() || null
      return true
    case 'notetype':
      head.noteType = value.trim() || null
      return true
    case 'if matches':
    case 'match scope':
      return true
    default:
      return false
  }
}
