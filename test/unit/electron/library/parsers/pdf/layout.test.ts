import { describe, expect, it } from 'vitest'
import { layOut } from '../../../../../../electron/library/parsers/pdf/layout'
import type { Piece } from '../../../../../../electron/library/parsers/pdf/model'

const font = { name: 'Serif', bold: false, italic: false, mono: false }

/** A word in the frame of its own angle, five points to a letter. */
const word = (text: string, x: number, y: number, more: Partial<Piece> = {}): Piece => ({
  text,
  x0: x,
  x1: x + text.length * 5,
  y,
  size: 10,
  angle: 0,
  font,
  spaced: true,
  order: 0,
  mark: null,
  artifact: false,
  link: -1,
  shift: 0,
  ...more,
})

function linesOf(pieces: Piece[]): string[] {
  const items = { index: 0, width: 600, height: 800, rules: [], links: [], pictures: 0, boxes: [], oddSigns: 0, pieces }
  const columns = layOut([{ items, tags: new Map() }], () => {})
  return columns.flatMap(({ lines }) => lines.map(({ text }) => text))
}

describe('the lines of a page', () => {
  it('stay two where large signs stand in steps beside them', () => {
    const steps = Array.from({ length: 12 }, (_, at) => word('X', 400 + at * 10, 186.5 + at, { size: 30 }))
    const lines = linesOf([
      ...['the', 'correct', 'position'].map((text, at) => word(text, 72 + at * 50, 186.5)),
      ...['of', 'those', 'marks'].map((text, at) => word(text, 72 + at * 50, 198.5)),
      ...steps,
    ])
    expect(lines).toContain('of those marks')
  })

  it('are read where they are slanted, after the others, but not the letters of a curve', () => {
    const curve = [...'round'].map((letter, at) => word(letter, 300 + at * 8, 500, { angle: 20 + at * 7 }))
    const slanted = ['Cases', 'reported'].map((text, at) => word(text, 100 + at * 40, 300, { angle: 315 }))
    const upright = ['What', 'stands', 'upright'].map((text, at) => word(text, 72 + at * 40, 700))
    expect(linesOf([...curve, ...slanted, ...upright])).toEqual(['What stands upright', 'Cases reported'])
  })
})
