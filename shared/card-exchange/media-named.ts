import type { CardNotice, CardRemark } from './incoming'

/** Pictures and sounds that a field names and that its file does not bring: Markdown's, Obsidian's and Anki's way of naming them. */
const picture = /!\[[^\]]*\]\((?!actus:|data:|https?:)[^)\n]+\)|!\[\[[^\]\n]+\]\]/
const sound = /\[sound:[^\]\n]+\]/

/** What has to be told of the files that a card's words name. */
export function mediaNamed(words: string, line: number): CardRemark<CardNotice>[] {
  const found: [CardNotice, RegExp][] = [
    ['picture-elsewhere', picture],
    ['sound-elsewhere', sound],
  ]
  return found.flatMap(([why, pattern]) => {
    const detail = pattern.exec(words)?.[0]
    return detail === undefined ? [] : [{ line, why, detail }]
  })
}
