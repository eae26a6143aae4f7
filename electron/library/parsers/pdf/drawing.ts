import { multiply, type Matrix } from './matrix'
import type { DrawnFont } from './fonts'

/** What a page's operators change and its signs are placed by. */
export interface GraphicsState {
  ctm: Matrix
  font: DrawnFont | null
  fontSize: number
  charSpacing: number
  wordSpacing: number
  /** share of the width, 1 for the font's own */
  stretch: number
  leading: number
  rise: number
  textMatrix: Matrix
  lineX: number
  lineY: number
  x: number
  y: number
}

export const startState = (ctm: Matrix): GraphicsState => ({
  ctm,
  font: null,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  textMatrix: [1, 0, 0, 1, 0, 0],
  lineX: 0,
  lineY: 0,
  x: 0,
  y: 0,
})

export function setTextMatrix(state: GraphicsState, matrix: Matrix): void {
  state.textMatrix = matrix
  state.x = state.lineX = 0
  state.y = state.lineY = 0
}

export function moveText(state: GraphicsState, x: number, y: number): void {
  state.x = state.lineX += x
  state.y = state.lineY += y
}

/** From the units of the text to those of the page. */
export const textToPage = (state: GraphicsState): Matrix => multiply(state.ctm, state.textMatrix)
