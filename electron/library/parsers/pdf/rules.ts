import { z } from 'zod'
import { applyTo, type Matrix } from './matrix'
import type { Rule } from './model'

/** Thicker than this, in points, is a box and not a line. */
const thickest = 3
/** More than this on a page is a drawing. */
const most = 4000

const path = z.tuple([z.number(), z.tuple([z.instanceof(Float32Array).nullable()]), z.unknown()])

/** Number of coordinates after each drawing step: move, line, two kinds of curve, close. */
const coordinates = [2, 2, 6, 4, 0]

/** Adds the level and upright lines of a path to those of the page: strokes, thin boxes, the edges of boxes. */
export function addRules(args: unknown, ctm: Matrix, rules: Rule[]): void {
  const parsed = path.safeParse(args)
  const steps = parsed.success ? parsed.data[1][0] : null
  if (steps === null || steps.length > 4000 || rules.length > most) return
  let [startX, startY, x, y] = [0, 0, 0, 0]
  let curved = false
  const edges: Rule[] = []
  const lineTo = (toX: number, toY: number) => {
    const rule = ruleOf(applyTo(ctm, x, y), applyTo(ctm, toX, toY))
    if (rule !== null) edges.push(rule)
    ;[x, y] = [toX, toY]
  }
  for (let at = 0; at < steps.length;) {
    const step = steps[at] ?? 4
    const count = coordinates[step] ?? 0
    const toX = steps[at + count - 1] ?? 0
    const toY = steps[at + count] ?? 0
    if (step === 0) [x, y, startX, startY] = [toX, toY, toX, toY]
    else if (step === 1) lineTo(toX, toY)
    else if (step === 4) lineTo(startX, startY)
    else {
      curved = true
      ;[x, y] = [toX, toY]
    }
    at += count + 1
  }
  // Letters that were drawn as shapes have curves; their short stems are no rules.
  for (const edge of edges) if (!curved || edge.x1 - edge.x0 + edge.y1 - edge.y0 > 20) rules.push(edge)
}

function ruleOf([ax, ay]: [number, number], [bx, by]: [number, number]): Rule | null {
  const rule = { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) }
  const [width, height] = [rule.x1 - rule.x0, rule.y1 - rule.y0]
  if (Math.min(width, height) > thickest * 0.3) return null
  return Math.max(width, height) < thickest ? null : rule
}
