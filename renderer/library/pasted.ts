import { importFormatOf } from '../../shared/import-formats'

/** What is in the clipboard that can become a text: words, and the page's code where they were copied from a page. */
export interface Pasted {
  text: string
  html: string
}

/**
 * Whether the files of a clipboard are what was meant. A word processor puts a picture of the words beside them; a file that
 * was copied in its folder has its name beside it, and a picture that was copied in a page only the code that shows it.
 */
export function areFilesMeant(names: readonly string[], { text, html }: Pasted): boolean {
  if (names.length === 0) return false
  if (names.some((name) => importFormatOf(name) !== null)) return true
  return text.trim() === '' || html.trim() === ''
}

/** Longer first lines are a paragraph, not a title. */
const LONGEST_TITLE = 120

/** The first line, if it is short enough to be a title. */
export function titleOfPasted(text: string): string {
  const line =
    text
      .split('\n')
      .find((one) => one.trim() !== '')
      ?.trim() ?? ''
  return line.length <= LONGEST_TITLE ? line : ''
}

/**
 * A file for the importer: the page's code where there is any, so that headings, lists and links stay; else plain text.
 * @param title names the file, and is the text's title where the text brings none
 */
export function fileOfPasted({ text, html }: Pasted, title: string): File {
  // What a file system takes, whatever the title has; the text's own title is not touched by it.
  const name = title.replace(/[\\/:*?"<>|]/g, ' ').trim()
  if (html.trim() === '') return new File([text], `${name}.txt`, { type: 'text/plain' })
  return new File([`<!doctype html><meta charset="utf-8">\n${html}`], `${name}.html`, { type: 'text/html' })
}
