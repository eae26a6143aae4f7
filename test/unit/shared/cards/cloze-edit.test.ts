import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clozeWords, parseCloze } from '../../../../shared/cards/cloze'
import { applyEdit, gapsIn, hideWords, setHint, showWords } from '../../../../shared/cards/cloze-edit'

/** Hides what stands between | and | and gives the text, or why not. */
function hide(marked: string, shares = false): string {
  const start = marked.indexOf('|')
  const end = marked.indexOf('|', start + 1) - 1
  const text = marked.replaceAll('|', '')
  const edit = hideWords(text, { start, end }, { shares })
  return typeof edit === 'string' ? edit : applyEdit(text, edit)
}

describe('hiding words', () => {
  test('gives them the next number, or that of the gap before', () => {
    expect(hide('an |act| and a means')).toBe('an {{c1::act}} and a means')
    expect(hide('an {{c1::act}} and a |means|')).toBe('an {{c1::act}} and a {{c2::means}}')
    expect(hide('an {{c1::act}} and a |means|', true)).toBe('an {{c1::act}} and a {{c1::means}}')
    expect(hide('an |act|', true)).toBe('an {{c1::act}}')
  })

  test('leaves space around them outside, and takes the word under the caret', () => {
    expect(hide('an| act |and')).toBe('an {{c1::act}} and')
    expect(hide('an a||ct and')).toBe('an {{c1::act}} and')
    expect(hide('child’||s rights')).toBe('{{c1::child’s}} rights')
    expect(hide('an  || act')).toBe('nothing')
  })

  test('may go inside a gap or around one, but never through its edge', () => {
    expect(hide('{{c1::an |act|}}')).toBe('{{c1::an {{c2::act}}}}')
    expect(hide('|an {{c1::act}}| and')).toBe('{{c2::an {{c1::act}}}} and')
    expect(hide('{{c1::an |act}} and|')).toBe('cuts')
    expect(hide('|an {{c1|::act}}')).toBe('cuts')
    expect(hide('{{c1::an act::what |kind|}}')).toBe('cuts')
    expect(hide('|std::vector| is a list')).toBe('cuts')
  })

  test('never makes a text that cannot be read of one that can, and loses no word', () => {
    const token = fc.constantFrom('{{c1::', '{{c2::', '}}', '::', 'act', ' ', 'means')
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 14 }),
        fc.nat(60),
        fc.nat(20),
        fc.boolean(),
        (tokens, at, length, shares) => {
          const text = tokens.join('')
          const before = parseCloze(text)
          const start = Math.min(at, text.length)
          const edit = hideWords(text, { start, end: Math.min(start + length, text.length) }, { shares })
          if (typeof edit === 'string') return
          const after = parseCloze(applyEdit(text, edit))
          if (before.kind === 'fault' && before.code !== 'none') return
          if (after.kind === 'fault') throw new Error(`${after.code} in ${applyEdit(text, edit)}`)
          expect(clozeWords(after.pieces)).toBe(before.kind === 'cloze' ? clozeWords(before.pieces) : text)
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('a gap', () => {
  const text = 'an {{c1::act of {{c2::five}}::which?}} and'
  const [outer, inner] = gapsIn(text)
  if (!outer || !inner) throw new Error('two gaps were laid')

  test('is taken away with its words left, and the gaps inside it', () => {
    expect(applyEdit(text, showWords(outer))).toBe('an act of {{c2::five}} and')
    expect(applyEdit(text, showWords(inner))).toBe('an {{c1::act of five::which?}} and')
  })

  test('gets a hint, another, or none', () => {
    expect(applyEdit(text, setHint(inner, 'how many'))).toBe('an {{c1::act of {{c2::five::how many}}::which?}} and')
    expect(applyEdit(text, setHint(outer, ''))).toBe('an {{c1::act of {{c2::five}}}} and')
  })

  test('keeps its edges whatever is typed as its hint', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('}', '}}', '{{c3::', '::', 'a', ' ')), (tokens) => {
        const changed = parseCloze(applyEdit(text, setHint(outer, tokens.join(''))))
        expect(changed).toMatchObject({ kind: 'cloze', numbers: [1, 2] })
        expect(changed.kind === 'cloze' && clozeWords(changed.pieces)).toBe('an act of five and')
      }),
      { numRuns: 2000 },
    )
  })
})
