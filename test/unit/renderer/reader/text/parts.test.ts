import type { Element, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { partsOf, stretchesOf } from '../../../../../renderer/reader/text/parts'

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

  it('counts the text nodes of each, those inside others too', () => {
    const nested: Element = { ...block('p', 'one '), children: [...block('p', 'one ').children, block('em', 'two')] }
    expect(partsOf({ type: 'root', children: [nested, block('h2', 'three')] }).map(({ texts }) => texts)).toEqual([
      2, 1,
    ])
  })

  it('loses nothing', () => {
    expect(partsOf(tree).flatMap((part) => part.nodes)).toEqual(tree.children)
  })
})

it('parts stand in stretches, however many headings there are, and each stays whole', () => {
  const headings = Array.from({ length: 3_000 }, (_, at) => block('h2', `Article ${at}, on locks`))
  const long = [block('p', 'x'.repeat(90_000)), block('p', 'y')]
  const parts = partsOf({ type: 'root', children: [...headings, ...long] })
  const stretches = stretchesOf(parts)
  expect(stretches.flat()).toEqual(parts)
  expect(stretches.map((stretch) => stretch.length > 1)).toEqual([true, true, false, false])
})
