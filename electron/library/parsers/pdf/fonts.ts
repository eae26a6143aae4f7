import { z } from 'zod'
import type { PdfFont } from './model'
import { matrixOf, type Matrix } from './matrix'

const boldName =
  /bold|black|heavy|semib|demi|medi(?:um)?(?:ital)?$|[-,]b[di]?$|bd(?:mt)?$|\b(?:cm|sf|ec|la)\w?bx|cmb\d|bx\d/i
const italicName = /ital|obli|slant|kursiv|[-,](?:b?i|it|sl|ri)$|\b(?:cm|sf|ec)(?:ti|sl|bxti|bxsl|mi)/i
const monoName = /mono|courier|consol|typewriter|menlo|cmtt|cmsltt|sftt|ectt|lmtt|tt\d|fixed|inconsol/i

const fontObject = z.object({
  name: z.string().optional(),
  bold: z.boolean().optional(),
  black: z.boolean().optional(),
  italic: z.boolean().optional(),
  vertical: z.boolean().optional(),
  isType3Font: z.boolean().optional(),
  fontMatrix: z.unknown().optional(),
  bbox: z.unknown().optional(),
})

/** A font that signs are drawn in, with what is needed to place them. */
export interface DrawnFont extends PdfFont {
  vertical: boolean
  matrix: Matrix
  /** of a font whose signs are drawings: how high they are, in its own units; else null */
  drawnHeight: number | null
  widths: Map<string, number>
}

const plainMatrix: Matrix = [0.001, 0, 0, 0.001, 0, 0]

/** What pdf.js tells of a font; null if the font could not be read. */
export function drawnFontOf(object: unknown): DrawnFont | null {
  const parsed = fontObject.safeParse(object)
  if (!parsed.success) return null
  const { name = '', bold = false, black = false, italic = false, vertical = false, isType3Font } = parsed.data
  const family = name.replace(/^[A-Z]{6}\+/, '')
  const matrix = Array.isArray(parsed.data.fontMatrix) ? matrixOf(parsed.data.fontMatrix) : plainMatrix
  const box = matrixOf(Array.isArray(parsed.data.bbox) ? [...parsed.data.bbox, 0, 0] : null)
  return {
    name: family,
    bold: bold || black || boldName.test(family),
    italic: italic || italicName.test(family),
    mono: monoName.test(family),
    vertical,
    matrix,
    drawnHeight: isType3Font === true ? Math.abs(box[3] - box[1]) : null,
    widths: new Map(),
  }
}

/** Notes a letter's width; a font is fixed if enough letters have one. Asked of every sign, so the known ones cost little. */
export function noteWidth(font: DrawnFont, character: string, width: number): void {
  const { widths } = font
  if (widths.size > 40 || widths.get(character) === width || !/^[a-zA-Z]$/.test(character)) return
  widths.set(character, width)
  if (widths.size >= 6) font.mono = new Set(widths.values()).size === 1
}
