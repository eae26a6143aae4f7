import { mediaMarkdown, wordsOfName } from '../cards/media-links'
import { noteFields, type NoteFields } from '../model/card'

/** A picture or a sound that words call by the name of its file. */
export interface NamedFile {
  /** as it stands there, with the folders before it */
  name: string
  kind: 'picture' | 'sound'
}

const soundName = /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|weba|flac|3gp)$/i
const pictureName = /\.(?:png|jpe?g|gif|webp|svg|bmp|avif|tiff?|heic)$/i

/**
 * The ways in which files are named: Markdown's, with an address in angle brackets or not and perhaps a title; Obsidian's, with
 * a size or other words after a bar; HTML's; and Anki's for sounds. Each pattern gives the words for it and its name.
 */
const ways: readonly { pattern: RegExp; read(groups: (string | undefined)[]): { words: string; name: string } }[] = [
  {
    pattern:
      /!\[((?:[^[\]\\\n]|\\.)*)\]\([ \t]*(?:<([^<>\n]+)>|((?:[^()\n"]|\([^()\n]*\))+?))(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)/g,
    read: ([words = '', bracketed, bare = '']) => ({ words, name: unescaped(bracketed ?? bare) }),
  },
  {
    pattern: /!\[\[([^\]|#\n]+)(?:#[^\]|\n]*)?(?:\|([^\]\n]*))?\]\]/g,
    // Behind the bar often stands a size.
    read: ([name = '', words = '']) => ({ words: /^\d+(?:x\d+)?$/.test(words.trim()) ? '' : words, name: name.trim() }),
  },
  {
    pattern: /<img\b[^>]*?\bsrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))[^>]*>/gi,
    read: ([double, single, bare = '']) => ({
      words: '',
      name: unescaped((double ?? single ?? bare).replaceAll('&amp;', '&')),
    }),
  },
  { pattern: /\[sound:([^\]\n]+)\]/g, read: ([name = '']) => ({ words: '', name: name.trim() }) },
]

function unescaped(address: string): string {
  const plain = address.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

/** An address of ours, of the web, or with its bytes in itself is no name of a file. */
const isAddress = (name: string): boolean => /^(?:actus|data|https?|ftp|blob):/i.test(name)

/**
 * Puts the files that words name into them, where they are there.
 * @param find gives the SHA-256 of the file of a name; null if it is not there
 */
export function withFiles(
  words: string,
  find: (name: string) => string | null,
): { words: string; missing: NamedFile[] } {
  const missing: NamedFile[] = []
  let read = words
  for (const way of ways) {
    read = read.replaceAll(way.pattern, (whole: string, ...rest: (string | undefined)[]) => {
      const { words: said, name } = way.read(rest)
      if (isAddress(name) || (whole.startsWith('![[') && !isFileName(name))) return whole
      const sha256 = find(name)
      if (sha256 !== null) return mediaMarkdown(sha256, said.trim() === '' ? wordsOfName(baseName(name)) : said)
      missing.push({ name, kind: whole.startsWith('[sound:') || soundName.test(name) ? 'sound' : 'picture' })
      return whole
    })
  }
  return { words: read, missing }
}

/** A note that another one shows within itself is named as a picture is. */
const isFileName = (name: string): boolean => soundName.test(name) || pictureName.test(name)

/** The name of a file without its folders. */
export const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** As withFiles, in all words of a note. */
export function fieldsWithFiles(
  fields: NoteFields,
  find: (name: string) => string | null,
): { fields: NoteFields; missing: NamedFile[] } {
  const missing: NamedFile[] = []
  let isChanged = false
  const through = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(through)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, through(one)]))
    // Neither sign: nothing is named.
    if (typeof value !== 'string' || !/[[<]/.test(value)) return value
    const read = withFiles(value, find)
    missing.push(...read.missing)
    if (read.words !== value) isChanged = true
    return read.words
  }
  const put = through(fields)
  return { fields: isChanged ? noteFields.parse(put) : fields, missing }
}
