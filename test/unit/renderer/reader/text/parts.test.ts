import type { Element, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { partsOf } from '../../../../../renderer/reader/text/parts'

function block(tagName: string, value: string): Element {
  return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] }
}

describe('cutting a text into parts', () => {
  const tree: Root = {
    type: 'root',
    children: [
      block('p', 'before any heading'),
      block('h2', 'Introduction'),
      block('p', 'words'),
      block('h3', 'A part'),
      ...Array.from({ length: 5 }, () => block('p', 'x'.repeat(2_500))),
    ],
  }

  it('starts a part at each heading and cuts long ones', () => {
    expect(partsOf(tree).map((part) => part.nodes.length)).toEqual([1, 2, 4, 2])
    expect(partsOf(tree).map((part) => part.headed)).toEqual([false, true, true, false])
  })

  it('leaves the title by itself', () => {
    const titled: Root = { type: 'root', children: [block('h1', 'Title'), block('p', 'a'), block('p', 'b')] }
    expect(partsOf(titled).map((part) => part.nodes.length)).toEqual([1, 2])
  })

  it('loses nothing', () => {
    expect(partsOf(tree).flatMap((part) => part.nodes)).toEqual(tree.children)
  })
})
