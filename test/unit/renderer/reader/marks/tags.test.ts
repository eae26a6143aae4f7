import { describe, expect, it } from 'vitest'
import { readTag, suggestedTags } from '../../../../../renderer/reader/marks/tags'

describe('a tag as it is typed', () => {
  it('is taken with or without its sign, in any script', () => {
    expect(readTag(' #act ', [])).toEqual({ tag: 'act' })
    expect(readTag('юридическое-лицо', [])).toEqual({ tag: 'юридическое-лицо' })
    expect(readTag('exam/2026', [])).toEqual({ tag: 'exam/2026' })
  })

  it('is refused with the reason', () => {
    expect(readTag('two words', [])).toEqual({ wrong: 'reader.tagWrong' })
    expect(readTag('-', [])).toEqual({ wrong: 'reader.tagWrong' })
    expect(readTag('a'.repeat(101), [])).toEqual({ wrong: 'reader.tagLong' })
    const full = Array.from({ length: 50 }, (_, at) => `tag${at}`)
    expect(readTag('one-more', full)).toEqual({ wrong: 'reader.tagsFull' })
    expect(readTag('tag7', full)).toEqual({ tag: 'tag7' })
  })
})

describe('the tags that are offered', () => {
  const known = [
    { tag: 'victim', count: 9 },
    { tag: 'act', count: 4 },
    { tag: 'Actus-reus', count: 2 },
    { tag: 'fact', count: 1 },
  ]
  const offered = (tags: string[], typed: string) => suggestedTags(known, tags, typed).map(({ tag }) => tag)

  it('begin with what is typed, then hold it, the often used first', () => {
    expect(offered([], '#ac')).toEqual(['act', 'Actus-reus', 'fact'])
  })

  it('leave out those that the mark has', () => {
    expect(offered(['act'], 'act')).toEqual(['Actus-reus', 'fact'])
    expect(offered([], '')).toEqual(['victim', 'act', 'Actus-reus', 'fact'])
  })
})
