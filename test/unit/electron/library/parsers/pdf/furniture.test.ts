import { describe, expect, it } from 'vitest'
import { column, filler, read } from './read-pdf'
import type { PdfPage, Text } from './write-pdf'

const pagesOf = (count: number, texts: (at: number) => Text[]): PdfPage[] =>
  Array.from({ length: count }, (_, at) => ({ texts: texts(at) }))

describe('what recurs on pages', () => {
  it('stays where it is the title of slides, of which several have the same', async () => {
    const titles = ['Outline', 'Aims', 'Means', 'Outline', 'Acts', 'Consent', 'Outline', 'Ends', 'Outline', 'Fines']
    const { lines } = await read({
      pages: pagesOf(10, (at) => [
        { x: 72, y: 790, text: titles[at] ?? '', size: 16 },
        ...column(72, 740, [`What slide ${'abcdefghij'[at]} says about the elements`, 'and about those of its parts']),
        { x: 72, y: 30, text: 'Lecture on protocols', size: 7 },
      ]),
    })
    expect(lines.filter((line) => line.endsWith(' Outline'))).toHaveLength(4)
    expect(lines.join(' ')).not.toContain('Lecture on protocols')
  })

  it('stays where it stands under a heading that has its own number, and so does that', async () => {
    const { lines } = await read({
      pages: pagesOf(6, (at) => [
        { x: 300, y: 820, text: 'Manual of forms', size: 8 },
        { x: 72, y: 780, text: `Step ${at + 1}`, size: 16 },
        { x: 72, y: 755, text: 'Means' },
        { x: 250, y: 755, text: 'Count' },
        { x: 72, y: 740, text: `${'abcdef'[at]} screw` },
        { x: 250, y: 740, text: String(at * 3 + 1) },
        ...filler(700),
      ]),
    })
    const all = lines.join(' ')
    expect(all.match(/Count/g)).toHaveLength(6)
    expect(lines.filter((line) => /^heading\d Step \d$/.test(line))).toHaveLength(6)
    expect(all).not.toContain('Manual of forms')
  })

  it('stays where two pages are two of a form, and only what stands by itself goes', async () => {
    const { lines } = await read({
      pages: pagesOf(2, (at) => [
        { x: 240, y: 825, text: 'Court of First Instance', size: 8 },
        ...column(72, 780, ['Name of the person who gives the statement:', `Statement ${'ab'[at]} of the two.`]),
        ...filler(700),
      ]),
    })
    const all = lines.join(' ')
    expect(all.match(/Name of the person/g)).toHaveLength(2)
    expect(all).not.toContain('Court of First')
  })

  it('goes where it is the head of a chapter in two lines, on a few pages in a row', async () => {
    const heads = ['Peer-to-Peer Communica-', 'tion by Means of Selections']
    const { lines } = await read({
      pages: pagesOf(30, (at) => [
        ...(at >= 10 && at < 14 ? column(240, 800, heads) : []),
        ...column(72, 760, [
          `Page ${'abcdefghijklmnopqrstuvwxyzABCD'[at]} begins in its own words, as do`,
          'the others.',
        ]),
        ...filler(700),
      ]),
    })
    expect(lines.join(' ')).not.toMatch(/Communica|Selections/)
  })

  it('goes where it is a large foot with the number of the page', async () => {
    const { lines } = await read({
      pages: pagesOf(6, (at) => [
        ...filler(760, 3),
        { x: 72, y: 30, text: `The review, volume two ${at + 11}`, size: 18 },
      ]),
    })
    expect(lines.join(' ')).not.toContain('The review')
  })

  it('goes where it stands beside the text of most slides', async () => {
    const { lines } = await read({
      pages: pagesOf(6, (at) => [
        { x: 20, y: 500, text: 'Contents' },
        { x: 150, y: 700, text: `Slide ${'abcdef'[at]}`, size: 16 },
        ...column(150, 600, ['What it says is to the right of that,', 'over and under its height']),
        ...column(150, 300, ['as well.']),
      ]),
    })
    expect(lines.join(' ')).not.toContain('Contents')
  })
})
