import { carryHere, type CarryPort } from '../../electron/jobs/carry-port'
import { importDocument } from '../../electron/library/public'
import { withCanonicalText } from '../../shared/text/sent-document'
import { temporaryLibrary, textFile } from './temporary-library'

/** Paragraphs that no other has the words of. */
export const paragraph = (n: number) =>
  Array.from({ length: 30 }, (_, at) => `w${n}x${(at * 7 + n) % 101}`)
    .join(' ')
    .concat('.')
export const body = (...numbers: number[]) => numbers.map(paragraph)

export const finder = 'The finder of a wreck keeps a third of what it brings.'
export const keeper = 'The keeper of the lock says who may pass, and when.'
export const keeperNow = 'The master of the lock alone says who shall pass, and at which hour.'
export const owner = 'An owner who is not found within a year loses the ship.'
export const first = ['# Salvage', ...body(1, 2), finder, ...body(3), keeper, ...body(4), owner, ...body(5, 6)]

/** A library whose carrier counts what it is asked for, and can be held up. */
export function editionLibrary() {
  const here = temporaryLibrary()
  const asked: number[] = []
  let hold: Promise<void> | null = null
  const carrier: CarryPort = {
    async carry(task, options) {
      asked.push(task.anchors.length)
      if (hold !== null) {
        const aborted = new Promise<never>((_, reject) =>
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason)),
        )
        await Promise.race([hold, aborted])
      }
      return carryHere.carry(task, options)
    },
    close: () => {},
  }
  here.context.carrier = carrier
  const bring = async (name: string, parts: string[]) =>
    (await importDocument(here.context, textFile(`${name}.md`, parts.join('\n\n')))).result.documentId
  const textOf = async (id: string) => withCanonicalText(await here.call.library.open({ id })).canonicalText
  const mark = async (documentId: string, words: string, note = '') => {
    const start = (await textOf(documentId)).indexOf(words)
    return (await here.call.annotations.add({ documentId, start, end: start + words.length, color: 1, note })).result
  }
  /** What each mark lies on, and how sure that is. */
  const lies = async (documentId: string) => {
    const text = await textOf(documentId)
    const marks = await here.call.annotations.list({ documentId })
    return Object.fromEntries(
      marks.map(({ anchor, anchoring }) => [
        anchor.exact,
        anchoring.kind === 'orphaned' ? 'orphaned' : [anchoring.kind, text.slice(anchoring.start, anchoring.end)],
      ]),
    )
  }
  const rows = (sql: string) => here.files.store.db.prepare<[], number>(`SELECT count(*) FROM ${sql}`).pluck().get()
  return {
    ...here,
    asked,
    holdUp: (until: Promise<void>) => (hold = until),
    goOn: () => (hold = null),
    bring,
    textOf,
    mark,
    lies,
    rows,
  }
}
