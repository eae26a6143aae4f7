import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { inFile } from './in-file.ts'
import type { Heading, Truth } from './reading.ts'

const run = promisify(execFile)

/** A node of pandoc's tree; what it holds depends on its kind. */
interface Node {
  t: string
  c?: unknown
}

/**
 * What pandoc reads in a file of a kind that it knows.
 *
 * A Markdown file goes by way of HTML: else pandoc keeps the HTML that stands in it as raw marks and none of its words.
 */
export async function pandocReading(file: string, kind: 'html' | 'markdown' | 'docx' | 'epub'): Promise<Truth> {
  if (kind !== 'markdown') return readingOf(await ast(file, kind))
  return inFile('page.html', async (page) => {
    const { stdout } = await run('pandoc', ['-f', 'gfm', '-t', 'html', file], { maxBuffer: 2 ** 30 })
    await writeFile(page, stdout)
    return readingOf(await ast(page, 'html'))
  })
}

async function ast(file: string, from: string): Promise<{ blocks: unknown; meta: unknown }> {
  const args = ['-f', from, '-t', 'json', file]
  const { stdout } = await run('pandoc', args, { maxBuffer: 2 ** 30, cwd: dirname(file) })
  return JSON.parse(stdout)
}

function readingOf({ blocks, meta }: { blocks: unknown; meta: unknown }): Truth {
  const lines: string[] = []
  const headings: Heading[] = []
  const paragraphs: string[] = []
  const cells: string[] = []
  const marks: string[] = []
  let notes: unknown[] = []

  /** The words of inline nodes; what stands in a note comes at the end. */
  const inline = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(inline).join('')
    if (!isNode(value)) return ''
    const { t, c } = value
    switch (t) {
      case 'Str':
        return String(c)
      case 'Space':
        return ' '
      case 'SoftBreak':
      case 'LineBreak':
        return '\n'
      case 'Code':
      case 'Math':
        return String(at(c, 1))
      case 'Note':
        notes.push(c)
        return ''
      case 'RawInline':
        return ''
      case 'Quoted': {
        // Which signs they are is nothing that is compared.
        return `“${inline(at(c, 1))}”`
      }
      // Its words stand for a picture, but for the caption that pandoc takes as such.
      case 'Image': {
        const title = at(at(c, 2), 1)
        return typeof title === 'string' && title.startsWith('fig:') ? inline(at(c, 1)) : ''
      }
      case 'Link': {
        const words = inline(at(c, 1))
        if (!isNoteMark(words, String(at(at(c, 2), 0)))) return words
        marks.push(words)
        return ''
      }
      case 'Span':
      case 'Cite':
        return inline(at(c, 1))
      default:
        return inline(c)
    }
  }
  const block = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) block(one)
      return
    }
    if (!isNode(value)) return
    const { t, c } = value
    switch (t) {
      case 'Para':
      case 'Plain': {
        const text = inline(c)
        lines.push(text)
        paragraphs.push(text)
        return
      }
      case 'LineBlock': {
        const text = Array.isArray(c) ? c.map(inline).join('\n') : ''
        lines.push(text)
        paragraphs.push(text)
        return
      }
      case 'Header': {
        const text = inline(at(c, 2))
        lines.push(text)
        if (text.trim() !== '') headings.push({ level: Number(at(c, 0)), text })
        return
      }
      case 'CodeBlock':
        lines.push(String(at(c, 1)))
        return
      case 'RawBlock':
      case 'HorizontalRule':
      case 'Null':
        return
      case 'OrderedList':
      case 'Div':
        block(at(c, 1))
        return
      case 'DefinitionList':
        for (const entry of Array.isArray(c) ? c : []) {
          const term = inline(at(entry, 0))
          lines.push(term)
          paragraphs.push(term)
          block(at(entry, 1))
        }
        return
      case 'Table':
        table(c)
        return
      default:
        block(c)
    }
  }
  const table = (c: unknown): void => {
    block(at(at(c, 1), 1))
    const rowsOf = (part: unknown): unknown[] => (Array.isArray(part) ? part : [])
    // What stands in a cell, paragraphs, tables and all, are the words of the cell.
    const row = (one: unknown) => {
      for (const cell of rowsOf(at(one, 1))) {
        const mark = [lines.length, paragraphs.length, cells.length] as const
        block(at(cell, 4))
        const text = lines.splice(mark[0]).join('\n')
        paragraphs.length = mark[1]
        cells.splice(mark[2], cells.length, text)
        lines.push(text)
      }
    }
    rowsOf(at(at(c, 3), 1)).forEach(row)
    for (const body of rowsOf(at(c, 4))) {
      rowsOf(at(body, 2)).forEach(row)
      rowsOf(at(body, 3)).forEach(row)
    }
    rowsOf(at(at(c, 5), 1)).forEach(row)
  }

  block(blocks)
  while (notes.length > 0) {
    const now = notes
    notes = []
    for (const note of now) block(note)
  }
  return {
    text: lines.join('\n'),
    headings,
    paragraphs,
    cells,
    optional: [metaWords(meta), ...marks].join('\n'),
    knows: { headings: true, paragraphs: true, cells: true },
  }
}

/** The number or sign of a footnote, or the way back from it: a link within the text with nothing else. Whether it is a word is a matter of taste. */
const isNoteMark = (words: string, target: string): boolean =>
  target.includes('#') && /^\s*[[(]?(?:\d{1,3}|[a-z]|[*†‡§↩^]+)[\])]?\s*$/u.test(words)

/** Title, author and the like: pandoc takes them out of the text of a Word file and gives them as data. */
function metaWords(meta: unknown): string {
  const words: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (isNode(value) && (value.t === 'Str' || value.t === 'MetaString')) words.push(String(value.c))
    else if (isNode(value) && value.t === 'Space') words.push(' ')
    else if (typeof value === 'object' && value !== null) {
      words.push('\n')
      Object.values(value).forEach(visit)
    }
  }
  visit(meta)
  return words.join('')
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string'

const at = (value: unknown, index: number): unknown => (Array.isArray(value) ? value[index] : undefined)
