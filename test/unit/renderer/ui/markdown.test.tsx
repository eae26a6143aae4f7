import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'react-intl'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { DrawnMarkdown } from '../../../../renderer/ui/markdown/DrawnMarkdown'

const messages: Record<string, string> = JSON.parse(readFileSync('resources/messages/en/app.json', 'utf8'))

function drawn(text: string, { below = 2, onMark }: { below?: number; onMark?: (id: string) => void } = {}) {
  const html = renderToStaticMarkup(
    <IntlProvider locale="en" messages={messages}>
      <DrawnMarkdown text={text} below={below} onMark={onMark} />
    </IntlProvider>,
  )
  return parseHTML(`<html><body>${html}</body></html>`).document.body
}

describe('what a learner wrote in Markdown', () => {
  it('is drawn with emphasis, lists and tables', () => {
    const note = drawn('First *after* the arrival.\n\n- a\n- b\n\n| act | means |\n| - | - |\n| x | y |')
    expect(note.querySelector('em')?.textContent).toBe('after')
    expect(note.querySelectorAll('li').length).toBe(2)
    expect(note.querySelectorAll('td').length).toBe(2)
  })

  it('keeps the lines that were broken, also between two strong words', () => {
    expect(drawn('one\ntwo').querySelectorAll('br').length).toBe(1)
    expect(drawn('**one**\n**two**').querySelectorAll('br').length).toBe(1)
    expect(drawn('- one\n  two\n  - three').querySelectorAll('br').length).toBe(1)
  })

  it('is words where it is HTML', () => {
    const note = drawn(
      'a <b onclick="x()">bold</b> <script>alert(1)</script>\n\n<iframe src="https://a.example"></iframe>',
    )
    expect(note.querySelector('b, script, iframe')).toBeNull()
    expect(note.textContent).toContain('<script>alert(1)</script>')
  })

  it('names a picture and loads none', () => {
    const note = drawn('![a border](https://pictures.example/a.png)')
    expect(note.querySelector('img')).toBeNull()
    expect(note.textContent).toContain('a border')
    expect(note.textContent).toContain('https://pictures.example/a.png')
  })

  it('opens a link to the web outside, and drops an address that would run', () => {
    const link = drawn('[the protocol](https://law.example/p)').querySelector('a')
    expect(link?.getAttribute('href')).toBe('https://law.example/p')
    expect(link?.getAttribute('target')).toBe('_blank')
    expect(link?.getAttribute('rel')).toContain('noopener')
    for (const address of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'file:///etc/passwd', 'data:text/html,x']) {
      const note = drawn(`[words](${address})`)
      expect(note.querySelector('a'), address).toBeNull()
      expect(note.textContent).toBe('words')
    }
  })

  it('draws a link to a mark as a citation, which is a link where it leads somewhere', () => {
    const text = 'it wants [a benefit](actus:mark/0198-ab)'
    expect(drawn(text, { onMark: () => {} }).querySelector('a.cite')?.textContent).toBe('a benefit')
    expect(drawn(text).querySelector('span.cite')?.textContent).toBe('a benefit')
  })

  it('has headings that stand below those of the page, in their order, and skip no level', () => {
    const tags = (text: string, below: number) =>
      [...drawn(text, { below }).querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => tagName.toLowerCase())
    expect(tags('# a\n\n## b\n\n#### c', 2)).toEqual(['h3', 'h4', 'h5'])
    expect(tags('### only', 2)).toEqual(['h3'])
    expect(tags('# a\n\n## b\n\n### c', 5)).toEqual(['h6', 'h6', 'h6'])
  })

  it('has footnotes whose links stay in the note', () => {
    const note = drawn('said[^1]\n\n[^1]: where')
    expect(note.querySelector('sup a')?.getAttribute('href')).toMatch(/^#/)
    expect(note.textContent).toContain('where')
    expect(note.querySelector('h2')).toBeNull()
  })

  it('says whether a line is ticked off', () => {
    const boxes = [...drawn('- [x] done\n- [ ] open').querySelectorAll('[role=img]')]
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual(['Done', 'To do'])
  })
})
