import type { Element, ElementContent } from 'hast'
import type { Marker, MarkerKind } from './plain-text-markers'
import { element } from './tree-edits'

interface OpenList {
  list: Element
  /** where the list stands, to be able to take it back */
  into: ElementContent[]
  indent: number
  content: number
  sign: string
  /** what the items can be, by what they have been so far */
  readings: Marker['readings']
  first: Marker['readings']
  leads: string[]
}

/** Builds blocks into a list of them, lists within lists by how far they are set in. */
export class Lists {
  readonly blocks: ElementContent[]
  #open: OpenList[] = []

  constructor(blocks: ElementContent[]) {
    this.blocks = blocks
  }

  /** Where a block that is set in so far belongs: in the innermost open item that reaches as far, or outside of lists. */
  at(indent: number, tight: boolean): ElementContent[] {
    // After an empty line an item's own words are set in as its first; a sign less is carelessness.
    while (this.#top !== undefined && indent < this.#top.content - (tight ? 2 : 1) && indent <= this.#top.indent + 1)
      this.#close()
    return this.#inside
  }

  /** Whether a marker goes on with an open list, so that it is no heading. */
  expects(marker: Marker, indent: number): boolean {
    return this.#open.some((list) => Math.abs(list.indent - indent) <= 1 && goOn(list, marker).length > 0)
  }

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  add(marker: Marker, indent: number, words: ElementContent[]): void {
    while (this.#top !== undefined && indent < this.#top.indent - 1) this.#close()
    if (this.#top !== undefined && indent <= this.#top.indent + 1) {
      const readings = goOn(this.#top, marker)
      if (readings.length === 0 || (marker.readings[0]?.kind === 'bullet' && marker.sign !== this.#top.sign))
        this.#close()
      else {
        this.#top.readings = readings
        this.#top.content = marker.content
        this.#top.leads.push(marker.lead)
        this.#top.list.children.push(element('li', [element('p', words)]))
        return
      }
    }
    const into = this.#inside
    const list = element('ol', [element('li', [element('p', words)])])
    into.push(list)
    this.#open.push({
      list,
      into,
      indent,
      content: marker.content,
      sign: marker.sign,
      readings: marker.readings,
      first: marker.readings,
      leads: [marker.lead],
    })
  }

  end(): void {
    while (this.#top !== undefined) this.#close()
  }

  get #top(): OpenList | undefined {
    return this.#open.at(-1)
  }

  get #inside(): ElementContent[] {
    const item = this.#top?.list.children.at(-1)
    return item?.type === 'element' ? item.children : this.blocks
  }

  #close(): void {
    const done = this.#open.pop()
    if (done === undefined) return
    const kind = done.readings[0]?.kind ?? 'bullet'
    const start = done.first.find((reading) => reading.kind === kind)?.value ?? 1
    // A single number, or one with a start that nobody would begin with, is part of the words.
    if (kind !== 'bullet' && done.leads.length < 2) takeBack(done)
    else {
      done.list.tagName = kind === 'bullet' ? 'ul' : 'ol'
      if (kind !== 'bullet' && kind !== '1') done.list.properties.type = kind
      if (kind !== 'bullet' && start !== 1) done.list.properties.start = start
      for (const item of done.list.children) if (item.type === 'element') loosen(item)
    }
  }
}

function goOn(list: OpenList, marker: Marker): { kind: MarkerKind; value: number }[] {
  return marker.readings.filter(({ kind, value }) =>
    list.readings.some((last) => last.kind === kind && (kind === 'bullet' || value === last.value + 1)),
  )
}

/** Puts the words of items back with their numbers in the place of a list. */
function takeBack({ list, into, leads }: OpenList): void {
  const blocks = list.children.flatMap((item, at) => {
    const children = item.type === 'element' ? item.children : []
    const [first] = children
    if (first?.type === 'element') first.children.unshift({ type: 'text', value: leads[at] ?? '' })
    return children
  })
  into.splice(into.lastIndexOf(list), 1, ...blocks)
}

/** An item of one paragraph, or of one with lists under it, holds its words without a paragraph around them. */
function loosen(item: Element): void {
  const [first, ...rest] = item.children
  const plain = rest.every((child) => child.type === 'element' && (child.tagName === 'ul' || child.tagName === 'ol'))
  if (first?.type === 'element' && first.tagName === 'p' && plain) item.children = [...first.children, ...rest]
}
