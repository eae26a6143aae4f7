import { readdirSync, readFileSync } from 'node:fs'
import { createIntl } from '@formatjs/intl'
import { describe, expect, it } from 'vitest'

const folder = 'resources/messages/en'
const areas = readdirSync(folder).map((file) => {
  const messages: Record<string, string> = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
  return { area: file.replace('.json', ''), messages }
})
const all = areas.flatMap(({ messages }) => Object.entries(messages))

/** Stands for whatever a message asks for: a tag gives back what it encloses, anything else is a number. */
const anyValues = (message: string) => {
  const tags = new Set([...message.matchAll(/<(\w+)>/g)].map(([, tag]) => tag))
  const names = new Set([...message.matchAll(/[{,]\s*([A-Za-z]\w*)\s*[,}]/g)].map(([, name]) => name ?? ''))
  return Object.fromEntries([
    ...[...names].map((name) => [name, 2]),
    ...[...tags].map((tag) => [tag, (chunks: string[]) => chunks.join('')]),
  ])
}

describe('the catalogue', () => {
  it.each(all)('%s is a message in ICU', (id, message) => {
    const intl = createIntl({
      locale: 'en',
      messages: { [id]: message },
      onError: (error) => {
        throw error
      },
    })
    expect(intl.formatMessage({ id }, anyValues(message))).not.toBe('')
  })

  it('has each id once, in the file of its area', () => {
    const ids = all.map(([id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { area, messages } of areas) {
      const foreign = Object.keys(messages).filter((id) => area !== 'app' && !id.startsWith(`${area}.`))
      expect(foreign, `${area}.json`).toEqual([])
    }
  })

  it('speaks plainly: no exclamation, no please, no simply, no successfully', () => {
    const loud = all.filter(([, message]) => /!(?!\d)|\b(please|oops|simply|successfully)\b/i.test(message))
    expect(loud).toEqual([])
  })

  it('keeps to typographic quotes and signs', () => {
    const typed = all.filter(([, message]) => /\w'\w|"|\.\.\./.test(message))
    expect(typed).toEqual([])
  })
})
