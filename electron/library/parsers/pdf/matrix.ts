/** a b c d e f, as in PDF: x' = a x + c y + e, y' = b x + d y + f */
export type Matrix = readonly [number, number, number, number, number, number]

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that does the inner one first, then the outer. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}

export const applyTo = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/** Six numbers as a matrix; the identity if they are none. */
export function matrixOf(values: unknown): Matrix {
  const list: unknown[] = Array.isArray(values) ? values : values instanceof Float32Array ? [...values] : []
  const [a, b, c, d, e, f] = list.map(Number)
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
    ? identity
    : [a, b, c, d, e, f]
}

/**
 * From the page to the frame in which writing at an angle runs from left to right.
 * @param degrees clockwise, on a page whose y runs down
 */
export function uprightMatrix(degrees: number): Matrix {
  switch (degrees) {
    case 0:
      return identity
    case 90:
      return [0, -1, 1, 0, 0, 0]
    case 180:
      return [-1, 0, 0, -1, 0, 0]
    case 270:
      return [0, 1, -1, 0, 0, 0]
    default: {
      const angle = (degrees * Math.PI) / 180
      return [Math.cos(angle), -Math.sin(angle), Math.sin(angle), Math.cos(angle), 0, 0]
    }
  }
}

/** A point of the page in that frame. */
export const upright = (degrees: number, x: number, y: number): [number, number] =>
  applyTo(uprightMatrix(degrees), x, y)
