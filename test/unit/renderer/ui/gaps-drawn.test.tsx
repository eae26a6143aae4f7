import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'react-intl'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { DrawnMarkdown } from '../../../../renderer/ui/markdown/DrawnMarkdown'
import { MarkedField } from '../../../../renderer/ui/FieldText'
import { clozeMarkdown, type MarkedText } from '../../../../shared/cards/cloze-markdown'

const messages: Record<string, string> = Object.assign(
  {},
  ...['app', 'cards'].map((area) => JSON.parse(readFileSync(`resources/messages/en/${area}.json`, 'utf8'))),
)

function drawn({ markdown, hints }: MarkedText, plainly = false) {
  const html = renderToStaticMarkup(
    <IntlProvider locale="en" messages={messages}>
      {plainly ? (
        <MarkedField marked={{ markdown, hints }} />
      ) : (
        <DrawnMarkdown text={markdown} hints={hints} below={1} />
      )}
    </IntlProvider>,
  )
  return parseHTML(`<html><body>${html}</body></html>`).document.body
}
const seen = (side: ReturnType<typeof drawn>) => {
  for (const hidden of side.querySelectorAll('.vh')) hidden.remove()
  return side.textContent?.trim()
}

describe('a text with gaps', () => {
  test.each([
    ['**{{c1::act}}** and means'],
    ['_{{c1::act}}_ and means'],
    ['- {{c1::act}} and\n- means'],
    ['{{c1::**act**}}s'],
  ])('has its gap where Markdown has it: %s', (text) => {
    const { front, back } = clozeMarkdown(text, 1)
    const asked = drawn(front)
    expect(asked.querySelectorAll('.gap').length).toBe(1)
    expect(asked.textContent).not.toContain('act')
    const answered = drawn(back)
    expect([...answered.querySelectorAll('.revealed')].map((words) => words.textContent).join('')).toBe('act')
    expect(answered.querySelector('strong, em, li')).not.toBeNull()
  })

  test('emphasis within a gap is emphasis when it is shown, also between letters of another gap', () => {
    const side = drawn(clozeMarkdown('an {{c1::_act_}} of {{c1::**mea**ns}}', 1).back)
    expect(side.querySelector('em')?.textContent).toBe('act')
    expect(side.querySelector('strong')?.textContent).toBe('mea')
    expect(seen(side)).toBe('an act of means')
  })

  test('hides nothing in an address or a name of a picture, and leaves no signs there', () => {
    const side = drawn(clozeMarkdown('[law {{c1::one}}](https://law.example/{{c1::x}})', 1).back)
    expect(side.querySelector('a')?.getAttribute('href')).not.toMatch(/[\uE000-\uF8FF]|%EE/)
  })

  test('says where a gap is, with its hint, and where what was hidden begins and ends', () => {
    const { front, back } = clozeMarkdown('an {{c1::act::which?}}', 1)
    expect(drawn(front, true).querySelector('.gap .vh')?.textContent).toBe('gap, hint: which?')
    expect(drawn(back, true).textContent).toBe('an gap: act end of gap')
  })

  test('without Markdown is drawn at once, its lines as they were broken', () => {
    const side = drawn(clozeMarkdown('one {{c1::two\nthree\n\nfour}}', 1).back, true)
    expect(side.querySelectorAll('p').length).toBe(2)
    expect([...side.querySelectorAll('.revealed')].map((words) => words.textContent)).toEqual(['two\nthree', 'four'])
  })
})
