import type { Element, Root } from 'hast'
import { describe, expect, test } from 'vitest'
import { canonicalise, canonicalText } from '../../../../shared/text/canonical'
import { sectionAt, sectionsOf } from '../../../../shared/text/sections'

const block = (tagName: string, words: string, id?: string): Element => ({
  type: 'element',
  tagName,
  properties: id === undefined ? {} : { id },
  children: [{ type: 'text', value: words }],
})
const list: Element = { type: 'element', tagName: 'ul', properties: {}, children: [block('li', 'Europol (2018)')] }

const tree = canonicalise({
  type: 'root',
  children: [
    block('h1', 'Module', 'module'),
    block('p', 'Before.'),
    block('h2', 'Trafficking', 'trafficking'),
    block('p', 'Words.'),
    block('h3', 'The act', 'the-act'),
    block('p', 'Five.'),
    block('h2', '2. Smuggling', 'smuggling'),
    block('p', 'More.'),
    block('h2', 'Cybercrime', 'cybercrime'),
    block('p', 'Most.'),
    block('h2', 'References', 'references'),
    list,
  ],
} satisfies Root)
const sections = sectionsOf(tree)

describe('sections', () => {
  test('follow each other without a gap, each from its heading to the next', () => {
    const text = canonicalText(tree)
    expect(sections.map(({ start, end }) => text.slice(start, end).trim().split('\n')[0])).toEqual(
      sections.map(({ title }) => title),
    )
    expect(sections.at(-1)?.end).toBe(text.length)
    sections.slice(1).forEach(({ start }, at) => expect(start).toBe(sections[at]?.end))
  })

  test('are numbered on the second level, but for one that numbers itself and for a list of references at the end', () => {
    expect(sections.map(({ title, number }) => [title, number])).toEqual([
      ['Module', null],
      ['Trafficking', '1'],
      ['The act', null],
      ['2. Smuggling', null],
      ['Cybercrime', '2'],
      ['References', null],
    ])
  })

  test('are found by an offset; before the first heading there is none', () => {
    const text = canonicalText(tree)
    expect(sectionAt(sections, text.indexOf('Five'))?.id).toBe('the-act')
    expect(sectionAt(sections.slice(1), 0)).toBeNull()
  })
})
