import { describe, expect, test } from 'vitest'
import { fieldsWithFiles, withFiles } from '../../../../shared/card-exchange/media-named'

const sha = 'a'.repeat(64)
const at = `(actus:media/${sha})`
const named = (words: string): string[] =>
  withFiles(words, () => null).missing.map(({ name, kind }) => `${kind} ${name}`)

describe('a picture or a sound that words name', () => {
  test.each([
    ['![](map.png)', 'picture map.png', `![map]${at}`],
    ['![the map](img/map%20of%20it.png "A map")', 'picture img/map of it.png', `![the map]${at}`],
    ['![](<my map.png>)', 'picture my map.png', `![my map]${at}`],
    ['![](map (1).png)', 'picture map (1).png', `![map (1)]${at}`],
    ['![](map\\_1.png)', 'picture map_1.png', `![map_1]${at}`],
    ['![](100%.png)', 'picture 100%.png', `![100%]${at}`],
    ['![[map.png]]', 'picture map.png', `![map]${at}`],
    ['![[Files/map.png|300x200]]', 'picture Files/map.png', `![map]${at}`],
    ['![[map.png|the map]]', 'picture map.png', `![the map]${at}`],
    ['![[talk.mp3]]', 'sound talk.mp3', `![talk]${at}`],
    ['<img src="a&amp;b.png" width=3>', 'picture a&b.png', `![a&b]${at}`],
    ["<IMG alt='' src='b.jpg' />", 'picture b.jpg', `![b]${at}`],
    ['[sound:a b.mp3]', 'sound a b.mp3', `![a b]${at}`],
  ])('%s is %s', (words, name, put) => {
    expect(named(`x ${words} y`)).toEqual([name])
    expect(withFiles(`x ${words} y`, () => sha)).toEqual({ words: `x ${put} y`, missing: [] })
  })

  test.each([
    `![](actus:media/${sha})`,
    '![](https://a.org/b.png)',
    '<img src="data:image/png;base64,AA">',
    '![[A note]]',
    '[a link](map.png)',
    'sound: a.mp3 [x]',
    'a ! [b] (c)',
  ])('is none in %s', (words) => {
    expect(withFiles(words, () => sha)).toEqual({ words, missing: [] })
  })

  test('is put into each of the words of a note, and what is missing is told', () => {
    const fields = { type: 'elements' as const, front: 'Which? ![](a.png)', items: ['![](b.png)', '[sound:c.mp3]'] }
    const read = fieldsWithFiles(fields, (name) => (name === 'b.png' ? sha : null))
    expect(read.fields).toEqual({ ...fields, items: [`![b]${at}`, '[sound:c.mp3]'] })
    expect(read.missing.map(({ name }) => name)).toEqual(['a.png', 'c.mp3'])
  })
})
