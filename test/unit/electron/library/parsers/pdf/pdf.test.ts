import { describe, expect, it } from 'vitest'
import { column, filler, read } from './read-pdf'
import type { PdfPage } from './write-pdf'

const prose = [
  'Smuggling of migrants and trafficking in persons are crimes that are often taken for one',
  'another, and the instruments that define them were adopted on the same day. A cross-',
  'border movement is part of the first, and an intention to exploit is part of the second of',
  'them. Their defi-',
]

describe('the text of a PDF', () => {
  it('puts broken lines back together, undoes hyphens only where the word is one, and tells headings by size', async () => {
    const { lines, document } = await read({
      pages: [
        {
          texts: [
            { x: 72, y: 760, text: 'On two protocols', size: 20 },
            { x: 72, y: 720, text: '1. What they define', font: 'bold', size: 14 },
            ...column(72, 690, [
              ...prose.slice(0, 3),
              'them, says the conven-',
              'tion. The convention has cross-border rules for both, and a convention is read as a whole.',
            ]),
            { x: 72, y: 610, text: '2. What follows', font: 'bold', size: 14 },
            ...filler(580, 3),
          ],
        },
      ],
    })
    expect(document.title).toBe('On two protocols')
    expect(lines.slice(0, 3)).toEqual([
      'heading1 On two protocols',
      'heading2 1. What they define',
      'paragraph Smuggling of migrants and trafficking in persons are crimes that are often taken for one another, and the instruments that define them were adopted on the same day. A cross-border movement is part of the first, and an intention to exploit is part of the second of them, says the convention. The convention has cross-border rules for both, and a convention is read as a whole.',
    ])
    expect(lines[3]).toBe('heading2 2. What follows')
  })

  it('takes the title from the metadata where the pages have none, and marks it as made', async () => {
    const made = await read({
      pages: [{ texts: filler(700) }],
      info: { Title: 'Rules of procedure', Author: 'A. Clerk', CreationDate: 'D:20190502' },
    })
    expect(made.document).toMatchObject({
      title: 'Rules of procedure',
      published: '2019-05-02',
      byline: 'A. Clerk, 2019-05-02',
    })
    expect(made.document.tree.children[0]).toMatchObject({ tagName: 'h1', properties: { dataMade: '' } })
    const senseless = await read({ pages: [{ texts: filler(700) }], info: { Title: 'Microsoft Word - draft3.doc' } })
    expect(senseless.document.title).toBe('file')
  })

  it('prefers the largest words of the first page to a title that is a name of a file, or stands nowhere on it', async () => {
    const titled = async (Title: string) => {
      const texts = [{ x: 72, y: 780, text: 'Benefit and its limits', size: 20 }, ...filler(740)]
      return (await read({ pages: [{ texts }], info: { Title } })).document.title
    }
    expect(await titled('Microsoft Word - Article on benefit')).toBe('Benefit and its limits')
    expect(await titled('article_v3 final')).toBe('Benefit and its limits')
    expect(await titled('Template of the faculty')).toBe('Benefit and its limits')
    expect(await titled('On limits of benefit')).toBe('On limits of benefit')
  })

  it('gives headings the levels of the outline', async () => {
    const { lines } = await read({
      pages: [
        {
          texts: [
            { x: 72, y: 760, text: 'Scope', font: 'bold' },
            ...filler(740, 3),
            { x: 72, y: 660, text: 'Use of terms', font: 'bold' },
            ...filler(640, 3),
            { x: 72, y: 560, text: 'Criminalization', font: 'bold' },
            ...filler(540, 3),
          ],
        },
      ],
      outline: [
        { title: 'Scope', page: 0, y: 770 },
        { title: 'Use of terms', page: 0, y: 670 },
        { title: 'Criminalization', page: 0, y: 570 },
      ],
      info: { Title: 'A protocol' },
    })
    expect(lines.filter((line) => line.startsWith('heading'))).toEqual([
      'heading2 Scope',
      'heading2 Use of terms',
      'heading2 Criminalization',
    ])
  })

  it('reads columns one after the other, and a table in rows', async () => {
    const left = column(72, 760, [
      'The left column is read from its',
      'top to its foot before the right',
      'one is begun, as long as there',
      'are lines in it to be read and a',
      'gap beside them down the page.',
    ])
    const right = column(320, 760, [
      'The right column comes after it',
      'and is a paragraph of its own that',
      'nobody should find between the',
      'lines of the other one, whatever',
      'the order of their heights.',
    ])
    const table = ['Offence', 'Smuggling', 'Trafficking', 'Cybercrime', 'Piracy'].flatMap((name, at) => [
      { x: 72, y: 600 - at * 14, text: name },
      { x: 220, y: 600 - at * 14, text: String(2000 + at) },
      { x: 320, y: 600 - at * 14, text: `article ${at}` },
    ])
    const { lines } = await read({
      pages: [
        {
          texts: [
            ...left,
            ...right,
            {
              x: 72,
              y: 660,
              text: 'A line that goes across both of the columns and has nothing to do with either of the two of them',
            },
            ...table,
          ],
        },
      ],
    })
    const [first, second] = [
      lines.findIndex((line) => line.includes('The left column')),
      lines.findIndex((line) => line.includes('The right column')),
    ]
    expect(lines[first]).toContain('down the page.')
    expect(lines[second]).toContain('of their heights.')
    expect(first).toBeLessThan(second)
    expect(lines).toContain(
      'table Offence | 2000 | article 0 / Smuggling | 2001 | article 1 / Trafficking | 2002 | article 2 / Cybercrime | 2003 | article 3 / Piracy | 2004 | article 4',
    )
  })

  it('leaves out running heads and page numbers, which may change sides, and joins a paragraph over the page', async () => {
    const page = (at: number): PdfPage => ({
      texts: [
        { x: at % 2 === 0 ? 72 : 380, y: 800, text: at % 2 === 0 ? 'Handbook of evidence' : 'Chapter on witnesses' },
        ...filler(740, 5),
        {
          x: 72,
          y: 680,
          text: `The sentence that begins on page ${at + 1} of this text is not ended by the end of it and goes on to`,
        },
        { x: at % 2 === 0 ? 72 : 500, y: 40, text: String(at + 1) },
      ],
    })
    const pages = Array.from({ length: 6 }, (_, at) => page(at))
    pages[1]?.texts.splice(1, 5, ...column(72, 740, ['stand on the next one, where it ends.']), ...filler(700, 2))
    const { lines, progress } = await read({ pages })
    expect(lines.join('\n')).not.toMatch(/Handbook|witnesses|paragraph \d$/)
    expect(
      lines.some((line) =>
        line.includes(
          'page 1 of this text is not ended by the end of it and goes on to stand on the next one, where it ends.',
        ),
      ),
    ).toBe(true)
    expect(progress.length).toBeGreaterThanOrEqual(6)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  })

  it('makes lists of bullets, numbers and letters, nested by how far in they stand', async () => {
    const { document } = await read({
      pages: [
        {
          texts: [
            ...filler(760, 3),
            { x: 90, y: 700, text: '1. The act' },
            { x: 110, y: 686, text: '\u0095 recruitment' },
            { x: 110, y: 672, text: '\u0095 harbouring' },
            { x: 90, y: 658, text: '2. The means' },
            { x: 90, y: 644, text: '3. The purpose' },
            ...filler(610, 3),
          ],
        },
      ],
      info: { Title: 'Elements' },
    })
    const list = document.tree.children.find((node) => node.type === 'element' && node.tagName === 'ol')
    expect(JSON.stringify(list)).toMatch(/The act.*"ul".*recruitment.*harbouring.*The means.*The purpose/)
    expect(JSON.stringify(list)).not.toMatch(/1\.|\u2022/)
  })

  it('reads the cells of a table with borders, with lines of words in one cell kept together', async () => {
    const grid: [number, number, number, number][] = [
      ...[700, 670, 630].map((y): [number, number, number, number] => [72, y, 400, y]),
      ...[72, 200, 400].map((x): [number, number, number, number] => [x, 630, x, 700]),
    ]
    const { lines } = await read({
      pages: [
        {
          lines: grid,
          texts: [
            ...filler(790, 4),
            { x: 76, y: 682, text: 'Act', font: 'bold' },
            { x: 204, y: 682, text: 'Means', font: 'bold' },
            { x: 76, y: 656, text: 'what is done' },
            { x: 204, y: 656, text: 'how it is done, by' },
            { x: 204, y: 644, text: 'force or by fraud' },
          ],
        },
      ],
    })
    expect(lines).toContain('table Act | Means / what is done | how it is done, by force or by fraud')
  })

  it('ties a note at the foot to its raised mark, and leaves other raised figures raised', async () => {
    const { lines, document } = await read({
      pages: [
        {
          texts: [
            ...filler(760, 4),
            { x: 72, y: 690, text: 'The protocol entered into force' },
            { x: 209, y: 694, text: '1', size: 6 },
            { x: 216, y: 690, text: 'and an area is 5 m' },
            { x: 299, y: 694, text: '2', size: 6 },
            ...filler(660, 4),
            { x: 72, y: 84, text: '1', size: 6 },
            { x: 77, y: 80, text: 'In December 2003, after forty ratifications.', size: 8 },
          ],
        },
      ],
    })
    expect(lines).toContain('note In December 2003, after forty ratifications.')
    expect(JSON.stringify(document.tree)).toMatch(/"dataLink":"footnote"/)
    expect(JSON.stringify(document.tree)).toMatch(/"sup".{0,80}"2"/)
  })

  it('links to the web, and to headings of the text', async () => {
    const { document } = await read({
      pages: [
        {
          texts: [
            ...filler(760, 4),
            {
              x: 72,
              y: 690,
              text: 'See the treaty site and the annex for more of the same, which is left out here for want of room.',
            },
          ],
          links: [
            { area: [88, 688, 140, 700], to: 'https://treaties.example/' },
            { area: [187, 688, 216, 700], to: { page: 1, y: 770 } },
          ],
        },
        { texts: [{ x: 72, y: 760, text: 'The annex', font: 'bold', size: 16 }, ...filler(730, 4)] },
      ],
      info: { Title: 'Treaties' },
    })
    const tree = JSON.stringify(document.tree)
    expect(tree).toMatch(/"href":"https:\/\/treaties.example\/"/)
    const target = /"dataLink":"section","dataTarget":"([^"]+)"/.exec(tree)?.[1]
    expect(tree).toMatch(new RegExp(`"h2","properties":\\{[^}]*"id":"${target}"`))
  })

  it('sets quotations and listings apart', async () => {
    const quoted = [
      'It shall be the duty of each State Party to adopt such',
      'measures as may be necessary to establish as criminal',
      'offences the conduct set forth in this article here.',
    ]
    const { lines } = await read({
      pages: [
        {
          texts: [
            ...filler(760, 5),
            ...column(110, 690, quoted),
            ...filler(640, 5),
            ...column(72, 560, ['if (act) {', '  return means', '}'], { font: 'fixed' }),
            ...filler(500, 3),
          ],
        },
      ],
    })
    expect(lines).toContain(`quote ${quoted.join(' ')}`)
    expect(lines).toContain('code if (act) {\n  return means\n}')
  })
})
