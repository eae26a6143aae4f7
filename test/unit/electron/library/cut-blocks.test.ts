import fc from 'fast-check'
import type { Element, ElementContent, RootContent } from 'hast'
import { expect, test } from 'vitest'
import { cutBlocks } from '../../../../electron/library/cut-blocks'
import { revisionWriter, type ReadyChunk } from '../../../../electron/library/revision-writer'
import { trustedBlocks } from '../../../../electron/library/trusted-blocks'
import { canonicalise, canonicalText } from '../../../../shared/text/canonical'
import { sectionsOf } from '../../../../shared/text/sections'
import { countWords } from '../../../../shared/text/words'

const text = fc
  .array(fc.constantFrom('act', 'means', ' ', '  ', '\n', '\u00ad', '\u200b', 'e\u0301', '目的', 'ไทย', '.'), {
    maxLength: 6,
  })
  .map((parts): ElementContent => ({ type: 'text', value: parts.join('') }))
const element = (tagName: string, children: ElementContent[]): Element => {
  const id = /^h\d$/.test(tagName) ? { id: `h${JSON.stringify(children).length}` } : {}
  return { type: 'element', tagName, properties: id, children }
}
const inline: fc.Arbitrary<ElementContent> = fc.oneof(
  text,
  fc
    .tuple(fc.constantFrom('em', 'strong', 'code', 'br', 'span'), fc.array(text, { maxLength: 2 }))
    .map(([tag, inner]) => element(tag, inner)),
)
const block: fc.Arbitrary<ElementContent> = fc
  .tuple(
    fc.constantFrom('p', 'p', 'h2', 'h3', 'ul', 'ol', 'hr', 'pre', 'div', 'blockquote'),
    fc.array(
      fc.oneof(
        inline,
        inline.map((one) => element('p', [one])),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([tag, inner]) => element(tag, tag === 'ul' || tag === 'ol' ? inner.map((one) => element('li', [one])) : inner))
const nodes = fc.array(fc.oneof(block, block, inline), { maxLength: 25 })

function written(runs: RootContent[][]): {
  chunks: ReadyChunk[]
  facts: ReturnType<ReturnType<typeof revisionWriter>['facts']>
} {
  const writer = revisionWriter({ id: 'text', revision: 1 })
  const chunks = runs.map((run) => writer.ready(run))
  return { chunks, facts: writer.facts() }
}

test('a text that comes in runs is the text that comes at once: tree, words, sections', () => {
  fc.assert(
    fc.property(nodes, fc.integer({ min: 0, max: 300 }), (raw, runUnits) => {
      // As it leaves a parser, which has the same allow-list.
      const whole = { type: 'root' as const, children: trustedBlocks(raw) }
      const runs = [...cutBlocks(whole.children, runUnits)].map(trustedBlocks)
      expect(runs.flat()).toEqual(whole.children)

      const { chunks, facts } = written(runs)
      const words = canonicalText(whole)
      const kept = chunks.filter((chunk) => chunk.canonicalText !== '')
      expect(kept.map((chunk) => chunk.canonicalText).join('\n')).toBe(words)
      for (const { start, canonicalText: own } of kept) expect(words.slice(start, start + own.length)).toBe(own)
      expect(facts.characters).toBe(words.length)
      expect(facts.sections).toEqual(sectionsOf(whole))
      // How words are told apart depends on the scripts around them, so a mixed text has a few more or less in all.
      expect(facts.words).toBe(kept.reduce((sum, chunk) => sum + countWords(chunk.canonicalText), 0))
    }),
    { numRuns: 1000 },
  )
})

test('what search finds covers all words, once each and in order, and goes over no heading', () => {
  fc.assert(
    fc.property(nodes, fc.integer({ min: 0, max: 300 }), (raw, runUnits) => {
      const { children } = canonicalise({ type: 'root', children: raw })
      const { chunks, facts } = written([...cutBlocks(children, runUnits)])
      for (const { passages, canonicalText: own, start } of chunks) {
        expect(passages.map((place) => own.slice(place.start, place.end)).join('\n')).toBe(own)
        const inside = facts.sections.filter((section) =>
          passages.some((place) => start + place.start < section.start && section.start < start + place.end),
        )
        expect(inside).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('a run ends where it is long enough, and a longer block stays whole', () => {
  const paragraph = (n: number) => element('p', [{ type: 'text', value: 'x'.repeat(n) }])
  const runs = [...cutBlocks([paragraph(60), paragraph(60), paragraph(900), paragraph(10)], 220)]
  expect(runs.map((run) => run.length)).toEqual([2, 1, 1])
})
