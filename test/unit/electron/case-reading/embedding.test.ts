import { cpSync, mkdtempSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { loadEmbedding } from '../../../../electron/case-reading/embedding'
import { tinyLayout, tinyModel } from './tiny-model'

/** Words and sentences of a text in which each part stands between spaces. */
function divided(text: string) {
  const places = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
  return { words: places(/\S+/g), sentences: places(/[^.]+\./g) }
}
const scoresOf = async (text: string, given = divided(text)) =>
  (await loadEmbedding(tinyModel)).scores(text, given, tinyLayout)

describe('the embedding', () => {
  it('says of each word the most that it says of any piece of it', async () => {
    const scores = await scoresOf('She was HIRED . hires')
    expect(scores?.marks.hired).toEqual(Float32Array.of(-3, -3, 3, -3, -3))
    // “hire” is the last piece of the vocabulary, “s” one before it.
    expect(scores?.marks.piece).toEqual(Float32Array.of(8, 6, 7, 2, 13))
    expect(scores?.words).toEqual(divided('She was HIRED . hires').words)
  })

  it('reads words as the text has them, though they were parted otherwise', async () => {
    const text = "don't hired"
    const words = [
      { start: 0, end: 2 },
      { start: 2, end: 5 },
      { start: 6, end: 11 },
    ]
    const scores = await scoresOf(text, { words, sentences: [] })
    expect(scores?.marks.piece).toEqual(Float32Array.of(11, 12, 7))
  })

  it('counts a word of which it sees nothing as speaking against all', async () => {
    const scores = await scoresOf('he \u200b hired')
    expect(scores?.marks.hired?.[1]).toBeLessThan(-10)
    expect(scores?.marks.hired?.[2]).toBe(3)
  })

  it('answers about the whole text from all of its windows', async () => {
    const one = await scoresOf('he was hired .')
    // Four pieces, and a beginning and an end, of which the number is the greatest.
    expect(one?.heads).toEqual({ hired: [3], seen: [6, 102], work: [0, 0, 0] })
    const text = `${'he was sold . '.repeat(200)}she was hired .`
    const many = await scoresOf(text)
    expect(many?.heads).toEqual({ hired: [3], seen: [804 + 2 * 2, 102], work: [0, 0, 0] })
    expect([...(many?.marks.piece ?? [])].slice(-4)).toEqual([8, 6, 7, 2])
    expect([...(many?.marks.piece ?? [])].slice(0, 800)).toEqual(Array.from({ length: 200 }, () => [5, 6, 9, 2]).flat())
  })

  it('stops between two windows when it is no longer wanted', async () => {
    const text = 'he was hired . '.repeat(1000)
    const embedding = await loadEmbedding(tinyModel)
    let asked = 0
    expect(await embedding.scores(text, divided(text), tinyLayout, () => ++asked < 3)).toBeNull()
    expect(asked).toBe(3)
  })
})

describe('an embedding that is not what it should be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'actus-tiny-'))
  const spoiled = (how: (path: (name: string) => string) => void) => {
    cpSync(tinyModel, folder, { recursive: true })
    how((name) => join(folder, name))
    return loadEmbedding(folder)
  }
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it.each(['vocab.txt', 'encoder.onnx', 'heads.onnx'])('is named when %s is missing', async (name) => {
    await expect(spoiled((path) => unlinkSync(path(name)))).rejects.toMatchObject({
      code: 'reader-stopped',
      facts: { detail: expect.stringContaining(name) },
    })
  })

  it('is refused when a file of it is cut off or something else', async () => {
    await expect(spoiled((path) => truncateSync(path('encoder.onnx'), 300))).rejects.toMatchObject({
      code: 'reader-stopped',
    })
    await expect(spoiled((path) => writeFileSync(path('heads.onnx'), 'version https'))).rejects.toMatchObject({
      code: 'reader-stopped',
    })
  })

  it('is refused when the layout is another one', async () => {
    const embedding = await loadEmbedding(tinyModel)
    const asked = (layout: typeof tinyLayout) => embedding.scores('he', divided('he'), layout)
    const refused = { code: 'reader-stopped', facts: { detail: expect.stringContaining('layout') } }
    await expect(asked({ ...tinyLayout, marks: ['hired'] })).rejects.toMatchObject(refused)
    await expect(asked({ ...tinyLayout, heads: tinyLayout.heads.slice(1) })).rejects.toMatchObject(refused)
    await expect(
      asked({ ...tinyLayout, heads: [...tinyLayout.heads, { id: 'tip', answers: ['yes'] }] }),
    ).rejects.toMatchObject(refused)
  })
})
