import { moveText, setTextMatrix, startState, type GraphicsState } from './drawing'
import type { DrawnFont } from './fonts'
import { matrixOf, multiply, type Matrix } from './matrix'
import { emptyPage, type PageItems } from './model'
import { boxOf } from './picture-boxes'
import { addRules } from './rules'
import { showText, type Gathering } from './show-text'

/** A page as pdf.js takes it apart. */
export interface PageOperators {
  index: number
  width: number
  height: number
  /** from PDF's units, bottom up, to the upright page, top down */
  toPage: Matrix
  codes: ArrayLike<number>
  args: readonly unknown[]
  font(id: string): DrawnFont | null
  /** Is told of each picture: the matrix of its unit square, and the picture or pdf.js's name for it. */
  paint?(ctm: Matrix, image: unknown): void
}

interface Drawing extends Gathering {
  state: GraphicsState
  saved: GraphicsState[]
  /** the matrix at the last save, if nothing was drawn since; else null */
  emptySince: Matrix | null
  marks: { mark: string | null; artifact: boolean }[]
  page: PageOperators
}
type Operator = (drawing: Drawing, args: readonly unknown[]) => void

/** Smaller than this, in square points, is an ornament. */
const leastPicture = 400
const areaOf = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c)

/** pdf.js's number for a path that is not painted. */
const endPath = 28

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
const save = (drawing: Drawing) => {
  drawing.saved.push({ ...drawing.state })
  drawing.emptySince = drawing.state.ctm
}
const restore = (drawing: Drawing) => {
  // Pictures are not unpacked, and so not drawn: what is left of one is the room that was made for it.
  if (
    drawing.emptySince !== null &&
    drawing.emptySince !== drawing.state.ctm &&
    areaOf(drawing.state.ctm) > leastPicture
  ) {
    drawing.items.pictures += 1
    drawing.items.boxes.push(boxOf(drawing.state.ctm))
  }
  drawing.emptySince = null
  // Restoring does not end the text that stands there: some makers restore between words.
  drawing.state = drawing.saved.pop() ?? drawing.state
}
const transform = ({ state }: Drawing, values: unknown) => {
  state.ctm = multiply(state.ctm, matrixOf(values))
}
const setFont = ({ state, page }: Drawing, [id, size]: readonly unknown[]) => {
  state.font = page.font(String(id))
  state.fontSize = number(size)
}
const picture = (drawing: Drawing, [image]: readonly unknown[]) => {
  drawing.items.pictures += 1
  drawing.items.boxes.push(boxOf(drawing.state.ctm))
  drawing.page.paint?.(drawing.state.ctm, image)
  drawing.emptySince = null
}
const beginMark = (drawing: Drawing, [tag, id]: readonly unknown[]) => {
  drawing.marks.push({ mark: drawing.mark, artifact: drawing.artifact })
  if (typeof id === 'number') drawing.mark = String(id)
  if (tag === 'Artifact') drawing.artifact = true
}

const operators: Record<string, Operator> = {
  save: save,
  restore: restore,
  transform: transform,
  beginText: ({ state }) => setTextMatrix(state, [1, 0, 0, 1, 0, 0]),
  setTextMatrix: ({ state }, [matrix]) => setTextMatrix(state, matrixOf(matrix)),
  moveText: ({ state }, [x, y]) => moveText(state, number(x), number(y)),
  setLeadingMoveText: ({ state }, [x, y]) => {
    state.leading = number(y)
    moveText(state, number(x), number(y))
  },
  setLeading: ({ state }, [leading]) => void (state.leading = -number(leading)),
  nextLine: ({ state }) => moveText(state, 0, state.leading),
  setCharSpacing: ({ state }, [spacing]) => void (state.charSpacing = number(spacing)),
  setWordSpacing: ({ state }, [spacing]) => void (state.wordSpacing = number(spacing)),
  setHScale: ({ state }, [percent]) => void (state.stretch = number(percent) / 100),
  setTextRise: ({ state }, [rise]) => void (state.rise = number(rise)),
  setFont: setFont,
  setGState: (drawing, [entries]) => {
    if (!Array.isArray(entries)) return
    for (const entry of entries) if (Array.isArray(entry) && entry[0] === 'Font') setFont(drawing, entry[1])
  },
  showText: (drawing, [glyphs]) => {
    drawing.emptySince = null
    if (Array.isArray(glyphs)) showText(drawing.state, glyphs, drawing)
  },
  paintFormXObjectBegin: (drawing, [matrix]) => {
    save(drawing)
    if (matrix) transform(drawing, matrix)
  },
  paintFormXObjectEnd: restore,
  beginAnnotation: (drawing, [, , place, matrix]) => {
    save(drawing)
    drawing.state.ctm = drawing.page.toPage
    transform(drawing, place)
    transform(drawing, matrix)
  },
  endAnnotation: restore,
  beginMarkedContent: beginMark,
  beginMarkedContentProps: beginMark,
  endMarkedContent: (drawing) => Object.assign(drawing, drawing.marks.pop() ?? {}),
  constructPath: (drawing, args) => {
    // What only clips leaves its room as empty as it was.
    if (args[0] !== endPath) drawing.emptySince = null
    addRules(args, drawing.state.ctm, drawing.items.rules)
  },
  shadingFill: (drawing) => void (drawing.emptySince = null),
  paintImageXObject: picture,
  paintInlineImageXObject: picture,
  paintImageMaskXObject: picture,
}

/** The operators by pdf.js's numbers for them. It is handed in, as it is loaded when it is needed. */
export type OperatorTable = ReadonlyMap<number, Operator>
export const operatorTable = (numbers: Record<string, number>): OperatorTable =>
  new Map(
    Object.entries(operators).flatMap(([name, operator]) =>
      numbers[name] === undefined ? [] : [[numbers[name], operator] as const],
    ),
  )

/** Goes through the operators of a page as a printer would, and notes what stands where. */
export function readPage(page: PageOperators, table: OperatorTable): PageItems {
  const { index, width, height } = page
  const items = emptyPage(index, width, height)
  const drawing: Drawing = {
    items,
    mark: null,
    artifact: false,
    open: null,
    spacePending: false,
    vowels: null,
    state: startState(page.toPage),
    saved: [],
    emptySince: null,
    marks: [],
    page,
  }
  for (let at = 0; at < page.codes.length; at++) {
    const args = page.args[at]
    table.get(page.codes[at] ?? -1)?.(
      drawing,
      Array.isArray(args) ? args : args instanceof Float32Array ? [...args] : [],
    )
  }
  return items
}
