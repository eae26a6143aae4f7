import { textToPage, type GraphicsState } from './drawing'
import { noteWidth, type DrawnFont } from './fonts'
import { multiply, uprightMatrix } from './matrix'
import type { PageItems, Piece } from './model'
import { accented, charactersOf, isRightToLeft } from './signs'
import { texSign } from './tex-signs'

interface Glyph {
  unicode: string
  /** by which the font names it; NaN if that isn't told */
  code: number
  /** in thousandths of the size, as a rule */
  width: number
  isSpace: boolean
  /** of writing that runs down: the advance first */
  vmetric: number[] | null
}

/** Signs this near, in shares of the size, are of one piece. */
const together = 0.08
/** As far back as this a sign may lie over the one before it. */
const overlap = -0.35

/** The vowel signs of Hebrew, Arabic and Syriac. */
const leftwardVowel = /^[\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0711\u0730-\u074A]+$/u
/** A vowel sign is no further from its letter, in shares of the size. */
const nearVowel = 0.05

/** Where pieces are gathered, with what the page says about them while it is drawn. */
export interface Gathering {
  items: PageItems
  mark: string | null
  artifact: boolean
  /** the piece that may go on */
  open: Piece | null
  spacePending: boolean
  /** vowel signs that were drawn before the letter that they belong to, and where; null if none were */
  vowels: { text: string; x: number } | null
}

/** pdf.js has one object for each sign of a font. */
const glyphs = new WeakMap<object, Glyph | null>()

/** A glyph as pdf.js gives it, millions to a book: each is looked at once, by hand and not by a schema. */
function glyphOf(value: unknown): Glyph | number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'object' || value === null) return null
  const known = glyphs.get(value)
  if (known !== undefined) return known
  const read = readGlyph(value)
  glyphs.set(value, read)
  return read
}

function readGlyph(value: object): Glyph | null {
  if (!('unicode' in value) || !('width' in value)) return null
  const { unicode, width } = value
  if (typeof unicode !== 'string') return null
  const vmetric = 'vmetric' in value && Array.isArray(value.vmetric) ? value.vmetric.map(Number) : null
  const code = 'originalCharCode' in value ? Number(value.originalCharCode) : NaN
  return { unicode, code, width: Number(width) || 0, isSpace: 'isSpace' in value && value.isSpace === true, vmetric }
}

/**
 * The characters of a glyph; null if nobody can say which.
 * @param shown with what it is shown: in a font of drawings a ligature stands among letters
 */
function textOf({ unicode, code }: Glyph, { name, drawnHeight }: DrawnFont, shown: readonly unknown[]): string | null {
  const isBare = unicode.length === 1 && unicode.charCodeAt(0) === code
  const mayBeTex = isBare && (code >= 0x20 || drawnHeight === null || isWords(shown))
  return (mayBeTex ? texSign(name, code) : null) ?? charactersOf(unicode)
}

/** Whether most of what is shown is letters, apart from what has no meaning by itself. */
function isWords(shown: readonly unknown[]): boolean {
  const signs = shown.flatMap((value) => {
    const glyph = glyphOf(value)
    return glyph === null || typeof glyph === 'number' || glyph.code < 0x20 ? [] : [glyph.unicode]
  })
  return signs.filter((sign) => /^[a-zA-Z]$/.test(sign)).length * 2 > signs.length
}

/** Puts the glyphs of one showing operator on the page and moves the state on. */
export function showText(state: GraphicsState, shown: readonly unknown[], gathering: Gathering): void {
  const { font, fontSize } = state
  if (font === null || fontSize === 0) return
  const matrix = textToPage(state)
  const scale = fontSize * font.matrix[0]
  const height = Math.hypot(matrix[2], matrix[3])
  const size = sizeOf(state, height)
  const direction = Math.sign(fontSize * state.stretch) || 1
  const angle = (angleOf(matrix[0] * direction, matrix[1] * direction) + (font.vertical ? 90 : 0)) % 360
  const toFrame = multiply(uprightMatrix(angle), matrix)
  for (const value of shown) {
    const glyph = glyphOf(value)
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      const back = (glyph * fontSize) / 1000
      if (font.vertical) state.y += back
      else state.x -= back * state.stretch
      continue
    }
    const { x, y } = state
    const advance = font.vertical ? (glyph.vmetric?.[0] ?? -1000) * scale : glyph.width * scale * state.stretch
    noteWidth(font, glyph.unicode, glyph.width)
    const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
    if (font.vertical) state.y += advance - spacing
    else state.x += advance + spacing * state.stretch
    const [endX, endY] = font.vertical ? [x, y + advance] : [x + advance, y]
    const text = textOf(glyph, font, shown)
    if (text === null) gathering.items.oddSigns += 1
    if (text === null || text === '') continue
    layText(
      text,
      toFrame[0] * x + toFrame[2] * (y + state.rise) + toFrame[4],
      toFrame[0] * endX + toFrame[2] * (endY + state.rise) + toFrame[4],
      toFrame[1] * x + toFrame[3] * (y + state.rise) + toFrame[5],
      size,
      angle,
      font,
      gathering,
    )
  }
}

/** Size of the writing on the page, in points. A font of drawings may have any units: there the height of its signs tells. */
function sizeOf({ font, fontSize }: GraphicsState, height: number): number {
  const nominal = Math.abs(fontSize) * height
  if (font === null || font.drawnHeight === null || font.drawnHeight === 0) return nominal
  const drawn = nominal * font.drawnHeight * Math.abs(font.matrix[3])
  return nominal < 4 || nominal > drawn * 4 ? drawn : nominal
}

/** Degrees clockwise, to the nearest of the four uprights within a degree. */
function angleOf(dx: number, dy: number): number {
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI
  const nearest = Math.round(degrees / 90) * 90
  return ((Math.abs(degrees - nearest) < 1 ? nearest : Math.round(degrees)) + 360) % 360
}

function layText(
  text: string,
  x0: number,
  x1: number,
  y: number,
  size: number,
  angle: number,
  font: Piece['font'],
  gathering: Gathering,
): void {
  const vowels = gathering.vowels
  gathering.vowels = null
  if (vowels !== null && isRightToLeft(text) && x0 < vowels.x + size * nearVowel && x1 > vowels.x - size * nearVowel)
    text = vowels.text + text
  else if (vowels !== null && gathering.open !== null) standOn(gathering.open, vowels.text)
  if (text.trim() === '') {
    gathering.spacePending = true
    gathering.open = null
    return
  }
  const { open, items } = gathering
  if (leftwardVowel.test(text) && (open === null || x0 > open.x1 - size * nearVowel)) {
    gathering.vowels = { text, x: x0 }
    return
  }
  const gap = open === null ? 0 : (x0 - open.x1) / size
  const goesOn =
    open !== null &&
    open.font === font &&
    open.angle === angle &&
    open.mark === gathering.mark &&
    open.size === size &&
    Math.abs(open.y - y) < size * 0.02 &&
    gap < together &&
    gap > overlap
  // A sign without a width stands on the one before it, wherever that is.
  const underAccent = open !== null && gap < -0.12 && gap > -1.2 && Math.abs(open.y - y) < size * 0.6
  const joined = underAccent ? accented(open.text.at(-1) ?? '', text) : null
  if (open !== null && joined !== null) {
    const alone = open.text.length === 1
    open.text = open.text.slice(0, -1) + joined
    open.x1 = Math.max(open.x1, x1)
    // An accent that was raised over a capital says nothing about the line.
    if (alone) Object.assign(open, { y, size, font })
    return
  }
  const standsOn = open !== null && /^\p{M}+$/u.test(text) && Math.abs(gap) < 1.5
  if (open !== null && (goesOn || standsOn)) {
    if (standsOn) standOn(open, text)
    else open.text += text
    open.x1 = Math.max(open.x1, x1)
    return
  }
  const piece: Piece = {
    text,
    x0: Math.min(x0, x1),
    x1: Math.max(x0, x1),
    y,
    size,
    angle,
    font,
    spaced: gathering.spacePending,
    order: items.pieces.length,
    mark: gathering.mark,
    artifact: gathering.artifact,
    link: -1,
    shift: 0,
  }
  gathering.spacePending = false
  gathering.open = piece
  items.pieces.push(piece)
}

/** Puts a sign without a width on the last letter; in words that run left, which are turned round later, before it. */
function standOn(piece: Piece, text: string): void {
  if (!isRightToLeft(piece.text)) piece.text += text
  else piece.text = piece.text.replace(/\p{M}*\P{M}\p{M}*$/u, (letter) => text + letter)
}
