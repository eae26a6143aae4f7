import { describe, expect, it } from 'vitest'
import { findModule } from '../../../../../renderer/reader/module/find-module'

const texts = [
  { title: 'Human rights' },
  { title: 'Module 11: International Cooperation against Organised Crime' },
  { title: 'Trafficking in persons and smuggling of migrants' },
]

describe('a reference to another module', () => {
  it('leads to the text with the same words, with or without its number', () => {
    expect(findModule('International cooperation against organised crime', texts)).toBe(texts[1])
    expect(findModule('Module 11 (International Cooperation against Organised Crime)', texts)).toBe(texts[1])
  })

  it('leads to a text whose title holds the reference, but not for a word or two', () => {
    expect(findModule('Module 7: Smuggling of migrants', texts)).toBeNull()
    expect(findModule('In persons and smuggling', texts)).toBe(texts[2])
    expect(findModule('Rights', texts)).toBeNull()
  })
})
