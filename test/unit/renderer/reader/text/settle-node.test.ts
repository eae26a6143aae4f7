import type { Element, ElementContent, Properties } from 'hast'
import { describe, expect, it } from 'vitest'
import type { TextFurniture } from '../../../../../renderer/reader/text/build-text'
import { settleNode } from '../../../../../renderer/reader/text/settle-node'
import { canonicalText } from '../../../../../shared/text/canonical'

const furniture: TextFurniture = {
  title: '',
  byline: '',
  warnings: null,
  markSection: (title) => title,
  footnote: (number) => `Footnote ${number}`,
  notes: 'Notes',
  backToMark: 'Back',
  table: 'Table',
  picture: (alt) => `Picture: ${alt}`,
  remotePicture: (host, alt) => `${host}: ${alt}`,
  missingPicture: (alt) => `gone: ${alt}`,
  asset: (hash) => `/asset/${hash}`,
}

const element = (tagName: string, properties: Properties, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const text = (value: string): ElementContent => ({ type: 'text', value })
const settle = (node: Element): Element => {
  const settled = settleNode(node, 'doc', furniture)
  if (settled.type !== 'element') throw new TypeError('expected an element')
  return settled
}

describe('a node in the page', () => {
  it('has the address of its picture in the data file, with the size that the import found', () => {
    const { tagName, properties } = settle(element('img', { src: 'asset:abc', alt: 'a lock', width: 3, height: 2 }))
    expect(tagName).toBe('img')
    expect(properties).toMatchObject({ src: '/asset/abc', alt: 'Picture: a lock', width: 3, height: 2, tabIndex: 0 })
  })

  it('never has the address of a picture that stands on the net', () => {
    const remote = settle(element('img', { dataRemote: 'https://a.example/x.png?who=me', alt: 'a map' }))
    expect(remote.tagName).toBe('span')
    expect(remote.properties.ariaLabel).toBe('a.example: a map')
    expect(JSON.stringify(remote)).not.toContain('x.png')
    expect(settle(element('img', { dataMissing: '', alt: 'a boat' })).properties.ariaLabel).toBe('gone: a boat')
    expect(settle(element('img', { src: 'https://a.example/x.png', alt: '' })).tagName).toBe('span')
  })

  it('holds the same words as before, in the same text nodes', () => {
    const cells = ['a', 'b', 'c', 'd'].map((word) => element('td', {}, text(word)))
    const note = element('a', { dataLink: 'footnote', dataTarget: 'fn-1', dataNumber: '1' })
    const tree = [
      element('p', {}, text('Before'), note, text(' after'), element('img', { dataMissing: '', alt: 'no word' })),
      element('table', {}, element('tr', {}, ...cells)),
      element('details', {}, element('summary', {}, text('More'))),
    ]
    const settled = tree.map(settle)
    expect(canonicalText({ type: 'root', children: settled })).toBe(canonicalText({ type: 'root', children: tree }))
    expect(settled[1]).toMatchObject({ tagName: 'div', properties: { role: 'group', ariaLabel: 'Table' } })
    expect(settled[2]?.properties.open).toBe(true)
  })
})
