import { useMemo, useRef } from 'react'
import type { MarkColor, MarkStyle } from '../../shared/model/annotation'
import { countWords } from '../../shared/text/words'
import { useApi } from '../app/api'
import { useShortcut } from '../app/commands'
import { dropKeys, keepKeysFor } from '../app/keys-ahead'
import { useOperation } from '../app/useOperation'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { shortened } from './announce/shortened'
import { useSettledMarks } from './marks/useSettledMarks'
import { rangeInHand, useReader, type MarkWords } from './store'
import type { TextRange } from './text/sentences'

/** Letters of marked words that are said. */
const longestSaid = 120

/** How a mark is made, beside its words and its colour. */
interface Making {
  style?: MarkStyle
  note?: string
  /** what of it is opened once it is stored */
  opens?: Opened
}

/** Its note or its tags, to be written in. */
type Opened = 'note' | 'tags'

const sameWords = (one: TextRange, other: TextRange): boolean => one.start === other.start && one.end === other.end

/** Making, changing and removing marks, each said with the way back. */
export function useMarking(documentId: string, text: string) {
  const api = useApi()
  const words = useWords()
  const { markNames } = useSettings()
  const key = useShortcut('undo')?.shown ?? ''
  const { put, drop } = useSettledMarks(documentId)
  const name = (color: number) => markNames[color - 1] ?? ''
  const settle = ({ result }: { result: Parameters<typeof put>[0] }) => put(result)

  const add = useOperation(api.annotations.add, {
    settle,
    say: (_, { start, end, color }) =>
      words('reader.markMade', { name: name(color), text: shortened(text.slice(start, end), longestSaid), key }),
  })
  const recolour = useOperation(api.annotations.setColor, {
    settle,
    say: (_, { color }) => words('reader.markRecoloured', { name: name(color), key }),
  })
  const restyle = useOperation(api.annotations.setStyle, {
    settle,
    say: (_, { style }) => words('reader.markRestyled', { style, key }),
  })
  const tag = useOperation(api.annotations.setTags, {
    settle,
    say: (_, { tags }) => words('reader.markTagged', { count: tags.length, tags: tagWords(tags), key }),
  })
  const resize = useOperation(api.annotations.resize, {
    settle,
    say: (_, { start, end }) => words('reader.markResized', { words: countWords(text.slice(start, end)), key }),
  })
  const attach = useOperation(api.annotations.attach, {
    settle,
    say: () => words('reader.markAttached'),
    toast: true,
    quote: ({ start, end }) => text.slice(start, end),
  })
  const opening = useRef<(TextRange & { opens: Opened }) | null>(null)
  const removed = useRef('')
  const remove = useOperation(api.annotations.remove, {
    settle: (_, { id }) => drop(id),
    say: () => words('reader.markRemoved'),
    toast: true,
    quote: () => removed.current,
  })

  const { mutateAsync: addMark } = add
  const { mutate: setColor } = recolour
  const { mutate: setStyle } = restyle
  const { mutateAsync: setTags } = tag
  const { mutate: layOn } = resize
  const { mutate: attachTo } = attach
  const { mutate: removeMark } = remove
  // The same as long as the text is: the margin is drawn anew only for what changed.
  return useMemo(
    () => ({
      /** Marks a range and lets go of the selection. */
      mark({ start, end }: TextRange, color: MarkColor, { style = 'highlight', note = '', opens }: Making = {}): void {
        const { making, usedColor, make, made, show } = useReader.getState()
        // A key pressed twice is one mark; what is asked of it before it is stored is opened then.
        const isMade = making.some((mark) => sameWords(mark, { start, end }))
        if (opens) {
          opening.current = { start, end, opens }
          keepKeysFor('field')
        }
        if (isMade) return
        const id = `making ${start} ${end} ${performance.now()}`
        make({ id, start, end, color, style })
        usedColor(color)
        const opened = (): Opened | null => {
          const asked = opening.current
          if (!asked || !sameWords(asked, { start, end })) return null
          opening.current = null
          return asked.opens
        }
        const store = async () => {
          try {
            const { result } = await addMark({ documentId, start, end, color, style, note })
            // Who has other words in hand by now keeps them, and the next key is about those.
            const inHand = rangeInHand(useReader.getState())
            const isSame = inHand !== null && sameWords(inHand, { start, end })
            if (isSame) letGo()
            if (isSame || !inHand) useReader.getState().madeLast(result.id)
            const asked = opened()
            if (asked) show({ kind: 'mark', id: result.id, writing: asked === 'note', tagging: asked === 'tags' })
          } catch {
            if (opened()) dropKeys()
            // What went wrong was said by the operation; the selection stays for another try.
          }
          // Once the stored mark is drawn in its place.
          setTimeout(() => made(id))
        }
        void store()
      },
      recolour(id: string, color: MarkColor): void {
        useReader.getState().usedColor(color)
        setColor({ id, color })
      },
      restyle: (id: string, style: MarkStyle): void => setStyle({ id, style }),
      /** @throws if they are refused, which was said by then */
      tag: async (id: string, tags: string[]): Promise<void> => void (await setTags({ id, tags })),
      /** Makes a mark longer or shorter. It is drawn as asked for until it is stored, or refused. */
      resize(to: MarkWords): void {
        useReader.getState().resize(to)
        const settled = () =>
          setTimeout(() => {
            const { resizing, resize: draw } = useReader.getState()
            if (resizing === to) draw(null)
          })
        layOn(to, { onSettled: settled })
      },
      /** Lays a mark that lost its words, or of which it is not sure, on these. */
      attach(to: MarkWords): void {
        attachTo(to, {
          onSuccess: () => {
            letGo()
            useReader.getState().attach(null)
            useReader.getState().show({ kind: 'mark', id: to.id, writing: false })
          },
        })
      },
      /** @param exact the words that it marked, for the toast that brings it back */
      remove(id: string, exact: string): void {
        removed.current = exact
        removeMark({ id }, { onSuccess: () => useReader.getState().hide('mark') })
      },
    }),
    [documentId, addMark, setColor, setStyle, setTags, layOn, attachTo, removeMark],
  )
}

export type Marking = ReturnType<typeof useMarking>

/** Clears what was selected or picked. */
export function letGo(): void {
  document.getSelection()?.removeAllRanges()
  useReader.getState().select(null)
  useReader.getState().pick(null)
}

const tagWords = (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(', ')
