import { describe, expect, test } from 'vitest'
import {
  childAt,
  decodeXml,
  descendantsNamed,
  isXmlElement,
  readXml,
  xmlText,
  XmlFault,
} from '../../../../../../electron/library/parsers/xml/xml'

const bytes = (source: string) => new TextEncoder().encode(source)
const rootOf = (source: string) => readXml(bytes(source)).children.find(isXmlElement)
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strictWord = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

describe('XML', () => {
  test.each([
    [`<w:p xmlns:w="${word}"><w:t w:val="1">a</w:t></w:p>`],
    [`<ns0:p xmlns:ns0="${word}"><ns0:t ns0:val="1">a</ns0:t></ns0:p>`],
    [`<p xmlns="${word}" xmlns:v="${strictWord}"><v:t v:val="1">a</v:t></p>`],
    [`<x:p xmlns:x="${strictWord}"><t xmlns="${word}" xmlns:x="${word}" x:val="1">a</t></x:p>`],
  ])('has the same names, whatever prefixes the file chose: %s', (source) => {
    const root = rootOf(source)
    expect(root?.name).toBe('w:p')
    const inner = childAt(root, 'w:t')
    expect([inner?.attributes['w:val'], xmlText(inner ?? '')]).toEqual(['1', 'a'])
  })

  test('a prefix holds as far as the element that declares it', () => {
    const root = rootOf(`<a><b xmlns:w="${word}"><w:t/></b><w:t/></a>`)
    expect(root?.children.filter(isXmlElement).map(({ name }) => name)).toEqual(['b', 'w:t'])
    expect(descendantsNamed(root ?? { name: '', attributes: {}, children: [] }, 'w:t')).toHaveLength(2)
  })

  test('has its five entities and numbers, and expands no other', () => {
    expect(xmlText(rootOf('<a>&lt;&amp;&#228;&#x3b1;<![CDATA[<b>]]></a>') ?? '')).toBe('<&äα<b>')
    const bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'
    expect(xmlText(rootOf(bomb) ?? '')).toBe('&y;')
  })

  test('nested deep is read as far as anybody can mean it, and what follows is whole', () => {
    const root = rootOf(`<a>${'<b>'.repeat(1500)}deep${'</b>'.repeat(1500)}<c>after</c></a>`)
    expect(xmlText(childAt(root, 'c') ?? '')).toBe('after')
  })

  test('nested without end is refused', () => {
    expect(() => rootOf('<b>'.repeat(100_000))).toThrow(XmlFault)
  })

  test.each([
    ['utf-16le', [0xff, 0xfe, ...Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>ж</a>', 'utf16le')]],
    ['windows-1251', [...bytes('<?xml version="1.0" encoding="windows-1251"?><a>'), 0xe6, ...bytes('</a>')]],
    ['utf-8', [...bytes('\uFEFF<?xml version="1.0"?><a>ж</a>')]],
    ['an encoding that nobody knows', [...bytes('<?xml version="1.0" encoding="x-none"?><a>ж</a>')]],
  ])('is read in %s', (_, source) => {
    expect(decodeXml(new Uint8Array(source))).toMatch(/<a>ж<\/a>$/)
  })
})
