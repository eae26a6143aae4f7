import { describe, expect, it } from 'vitest'
import { carryAnchors } from '../../../../shared/anchoring/carry'
import { describeAnchor } from '../../../../shared/anchoring/describe'
import type { Anchoring } from '../../../../shared/model/annotation'

const passage =
  'Trafficking may take place inside one State; smuggling may not. The purpose of the trafficker is the exploitation ' +
  'of a person; that of the smuggler is a benefit.\nA journey can begin as the one and become the other, as when someone ' +
  'who agreed to be taken across a border is then held and made to work off an inflated debt.'

/**
 * Marks the words between brackets, and carries the mark to the other text.
 * @returns the state and that text with the words between brackets
 */
function carry(marked: string, after: string): string {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const before = marked.replace(/[[\]]/g, '')
  return shown(after, carryAnchors(before, after, [describeAnchor(before, start, end)])[0])
}

function shown(text: string, place: Anchoring | undefined): string {
  if (place === undefined || place.kind === 'orphaned') return 'orphaned'
  return `${place.kind}: ${text.slice(0, place.start)}[${text.slice(place.start, place.end)}]${text.slice(place.end)}`
}

const mark = (words: string, text = passage) => text.replace(words, `[${words}]`)

describe('a mark goes with its words', () => {
  it.each([
    ['when the text before it grows', '', 'A new first sentence. '],
    ['when the text before it goes', 'Trafficking may take place inside one State; ', ''],
    ['when a word right before it is changed', 'is the exploitation', 'was the exploitation'],
    ['when a word right after it is changed', 'exploitation of a', 'exploitation of one'],
  ])('%s', (_, was, is) => {
    const after = passage.replace(was, is)
    expect(carry(mark('exploitation'), after)).toBe(`placed: ${mark('exploitation', after)}`)
  })

  it('when paragraphs are joined or parted', () => {
    const after = passage.replace('\n', ' ').replace('and become', 'and\nbecome')
    expect(carry(mark('is a benefit.\nA journey can begin as the one and become'), after)).toBe(
      `placed: ${mark('is a benefit. A journey can begin as the one and\nbecome', after)}`,
    )
  })

  it('when its paragraph is moved', () => {
    const [first = '', second = ''] = passage.split('\n')
    const after = `${second}\n${first}`
    expect(carry(mark('may take place inside one State'), after)).toBe(
      `placed: ${mark('may take place inside one State', after)}`,
    )
  })

  it('over cells and rows of a table of which a row came in', () => {
    expect(carry('1\tyes\tno\n2\t[no\tyes\n3]\tyes\tno', '1\tyes\tno\n1a\tno\tno\n2\tno\tyes\n3\tyes\tno')).toBe(
      'placed: 1\tyes\tno\n1a\tno\tno\n2\t[no\tyes\n3]\tyes\tno',
    )
  })

  it('over a very long range, with both ends where they were', () => {
    const before = Array.from({ length: 3000 }, (_, at) => `sentence ${at} of the text.`).join(' ')
    const after = before.replace('1500 of', 'fifteen hundred of').replace('sentence 2000 of the text. ', '')
    const marked = before.replace('sentence 20 ', '[sentence 20 ').replace('2980 of the text.', '2980 of the text.]')
    const expected = after.replace('sentence 20 ', '[sentence 20 ').replace('2980 of the text.', '2980 of the text.]')
    expect(carry(marked, after)).toBe(`placed: ${expected}`)
  })

  it('on a repeated word, with its place among the others', () => {
    expect(
      carry(
        'the State and the State beside it, the State of transit and the [State] of destination',
        'Between the State of origin and others: the State and the State beside it, the State of transit and the State of destination',
      ),
    ).toBe(
      'placed: Between the State of origin and others: the State and the State beside it, the State of transit and the [State] of destination',
    )
  })

  it('in Chinese, in Thai, and in Arabic', () => {
    expect(carry('国家应当[保护被害人]的权利。', '每个国家都应当保护被害人的权利。')).toBe(
      'placed: 每个国家都应当[保护被害人]的权利。',
    )
    expect(carry('รัฐต้อง[คุ้มครอง]ผู้เสียหาย', 'ทุกรัฐต้องคุ้มครองผู้เสียหาย')).toBe('placed: ทุกรัฐต้อง[คุ้มครอง]ผู้เสียหาย')
    expect(carry('على الدولة أن [تحمي الضحايا] من الأذى', 'يجب على كل دولة أن تحمي الضحايا من الأذى')).toBe(
      'placed: يجب على كل دولة أن [تحمي الضحايا] من الأذى',
    )
  })

  it('in an endless run of letters', () => {
    const run = 'كتبالولدرسالةإلىأمهوهيبعيدةعنهفيمدينةأخرىوراءالبحر'
    expect(carry(run.replace('رسالة', '[رسالة]'), `قد${run}`)).toBe(`placed: قد${run.replace('رسالة', '[رسالة]')}`)
  })

  it('in a text of nothing but the mark', () => {
    expect(carry('[person]', 'A person')).toBe('placed: A [person]')
    expect(carry('[person]', 'person')).toBe('placed: [person]')
  })
})

describe('a mark of which words were changed', () => {
  it('stays on them, to be checked if little is left', () => {
    const after = passage.replace('inflated', 'excessive')
    expect(carry(mark('an inflated debt'), after)).toBe(`to-check: ${mark('an excessive debt', after)}`)
  })

  it('stays on them, placed if most is left', () => {
    const after = passage.replace('inflated', 'excessive')
    const words =
      'when someone who agreed to be taken across a border is then held and made to work off an excessive debt'
    expect(carry(mark(words.replace('excessive', 'inflated')), after)).toBe(`placed: ${mark(words, after)}`)
  })

  it('takes all that came for its last word', () => {
    expect(carry('It [surely cannot] be so in the end.', 'It surely can not be so in the end.')).toBe(
      'to-check: It [surely can not] be so in the end.',
    )
  })

  it('does not take what came beside it', () => {
    expect(carry('It [surely is] so in the end.', 'It now surely is quite so in the end.')).toBe(
      'placed: It now [surely is] quite so in the end.',
    )
  })

  // hypothesis/h#2798
  it('does not jump to the old word elsewhere in the sentence', () => {
    expect(
      carry(
        'A migrant is [smugled] by a smuggler who wants a benefit. Nobody who is smugled across is a criminal for it.',
        'A migrant is smuggled by a smuggler who wants a benefit. Nobody who is smugled across is a criminal for it.',
      ),
    ).toBe(
      'placed: A migrant is [smuggled] by a smuggler who wants a benefit. Nobody who is smugled across is a criminal for it.',
    )
  })

  it('is found where its words were put a little further on', () => {
    expect(
      carry(
        'Unless a State agrees, [no ship of its flag may be boarded] by the officers of another on the high seas.',
        'Unless a State agrees, by the officers of another on the high seas no ship of its flag may be boarded.',
      ),
    ).toBe(
      'placed: Unless a State agrees, by the officers of another on the high seas [no ship of its flag may be boarded].',
    )
  })
})

describe('a mark of which a word was changed at its end, and the word beside it as well', () => {
  it.each([
    [
      'English',
      'It was held [in many states] that no such duty exists.',
      'It was held [by many states] that no such duty exists.',
    ],
    [
      'with a longer word for each',
      'They agreed [on a common] rule about the ships that are stopped.',
      'They agreed [on a harmonised] procedure about the ships that are stopped.',
    ],
    [
      'Japanese',
      '何かこの文書[に問題を]発見した場合には連絡します。',
      '何かこの文書[に問題その]報告した場合には連絡します。',
    ],
    [
      'Chinese',
      '这两个进程可以[不必在同一个命令行，甚至由]同一个用户运行。',
      '这两个进程可以[不必在同一个命令行，甚至维护]输入一个用户运行。',
    ],
  ])('keeps as many words as it had: %s', (_, marked, after) => {
    const found = carry(marked, after.replace(/[[\]]/g, ''))
    expect(found.replace(/^(placed|to-check): /, '')).toBe(after)
  })

  it('is not sure of a word in Chinese that became part of another', () => {
    expect(carry('请重新配置软件[包]再继续。', '请重新配置软件包含再继续。')).toMatch(/^(to-check|orphaned)/)
  })
})

describe('a mark whose words are gone', () => {
  it('is orphaned, and heals when they return', () => {
    const words = 'A journey can begin as the one and become the other'
    expect(carry(mark(words), passage.replace(words, ''))).toBe('orphaned')
    expect(carry(mark(words), passage)).toBe(`placed: ${mark(words)}`)
  })

  // hypothesis/h#2634
  it.each(['chines', 'lines', 'kernels', 'GNU'])('is not laid on %s, which shares some letters', (word) => {
    expect(carry('The kernel that [Linus] wrote is free.', `The kernel that ${word} is free.`)).toBe('orphaned')
  })

  // hypothesis/h#4328, hypothesis/client#480
  it('is not laid on another text that came for it', () => {
    const other =
      'Nothing of what was here is left: only explanations of another thing, and of the ways in which it came.'
    for (const words of ['exploitation', 'the purpose of the trafficker', 'A journey can begin as the one']) {
      const from = passage.replace('The purpose', 'the purpose')
      expect(carry(mark(words, from), other)).toBe('orphaned')
    }
  })

  it('is not laid on the same words, which stand where they stood', () => {
    expect(carry('the [State] of origin and the State of transit', 'the origin and the State of transit')).toBe(
      'orphaned',
    )
  })

  it('is one of several of which one is to be checked, if it cannot be told which went', () => {
    expect(carry('it was very [very] good', 'it was very good')).toMatch(/^(orphaned|to-check)/)
    expect(carry('it was [very] very good', 'it was very good')).toMatch(/^(orphaned|to-check)/)
  })
})

describe('an anchor without its old text', () => {
  const anchor = describeAnchor(
    passage,
    passage.indexOf('exploitation'),
    passage.indexOf('exploitation of a person') + 24,
  )
  const after = `New words before.\n${passage}`
  const right = `placed: ${mark('exploitation of a person', after)}`

  it('is looked for by its quote', () => {
    expect(shown(after, carryAnchors(null, after, [anchor])[0])).toBe(right)
  })

  it('is looked for by its quote too where the old text says something else at its offsets', () => {
    expect(shown(after, carryAnchors(after, after, [anchor])[0])).toBe(right)
    expect(shown(after, carryAnchors('another text', after, [anchor])[0])).toBe(right)
  })

  it('is found whatever white space the other program made of its words', () => {
    const foreign = {
      ...anchor,
      start: 0,
      end: 0,
      exact: 'exploitation  of\n\ta person',
      prefix: 'trafficker is  the ',
      suffix: ';that of',
    }
    expect(shown(after, carryAnchors(null, after, [foreign])[0])).toBe(right)
    const glued = { start: 0, end: 0, exact: 'a benefit.A journey', prefix: '', suffix: '' }
    expect(shown(after, carryAnchors(null, after, [glued])[0])).toBe(`placed: ${mark('a benefit.\nA journey', after)}`)
  })

  it('is not found inside of other words', () => {
    const short = { start: 0, end: 0, exact: 'place', prefix: '', suffix: '' }
    const text = 'They were placed in places where nobody would replace them.'
    expect(shown(text, carryAnchors(null, text, [short])[0])).toBe('orphaned')
    expect(shown(`${text} A place.`, carryAnchors(null, `${text} A place.`, [short])[0])).toBe(
      `placed: ${text} A [place].`,
    )
  })

  it('is found by what stands around it when a word of it was changed', () => {
    const changed = after.replace('exploitation of', 'exploiting of')
    expect(shown(changed, carryAnchors(null, changed, [anchor])[0])).toBe(
      `to-check: ${mark('exploiting of a person', changed)}`,
    )
  })

  it('is to be checked where the same words stand in much the same context twice', () => {
    const first =
      'The work may be copied by anyone who keeps the notices that stand in it, and who says what he changed in it.'
    const second = first.replace('what he changed', 'when he got it and what was changed')
    const filler = Array.from({ length: 40 }, (_, at) => `Clause ${at * 7919} says nothing of it.`).join(' ')
    const before = `${first}\n${filler}\n${second}`
    const start = before.indexOf('notices')
    const quote = describeAnchor(before, start, start + 'notices'.length)
    // Beside the right one a word was changed, so that the other fits better.
    const changed = before.replace('keeps the notices', 'retains these notices')
    expect(carryAnchors(null, changed, [quote])[0]?.kind).toBe('to-check')
  })

  it('is orphaned, and not laid on the same word elsewhere, where its word was replaced', () => {
    const state = describeAnchor(passage, passage.indexOf('State;'), passage.indexOf('State;') + 5)
    const changed = `${passage.replace('State;', 'country;')} Another State has nothing to do with it.`
    expect(shown(changed, carryAnchors(null, changed, [state])[0])).toBe('orphaned')
  })

  it('is orphaned by itself if it is broken', () => {
    const broken = [
      { start: 0, end: 0, exact: '', prefix: '', suffix: '' },
      { start: -5, end: 1e9, exact: 'nothing of the sort', prefix: '', suffix: '' },
      { start: Number.NaN, end: 3, exact: ' \n', prefix: '', suffix: '' },
    ]
    expect(carryAnchors(passage, after, [...broken, anchor]).map((place) => shown(after, place))).toEqual([
      'orphaned',
      'orphaned',
      'orphaned',
      right,
    ])
  })
})
