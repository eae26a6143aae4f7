import type { CoveredRegion } from '../model/card'

/** A place on a picture, as shares of its width and height. */
export type Box = Pick<CoveredRegion, 'x' | 'y' | 'width' | 'height'>

/** Less would hardly be seen, nor hit. */
export const LEAST_SIZE = 0.02
/** A region that is added without being drawn: in the middle, a step further for each that may lie there already. */
const middle = (added: number): Box => ({
  x: 0.4 + (added % 8) * 0.03,
  y: 0.42 + (added % 8) * 0.05,
  width: 0.2,
  height: 0.16,
})

/** The box between two corners; null if it is too small to be meant. */
export function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): Box | null {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)].map(share)
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)].map(share)
  const box = { x: left ?? 0, y: top ?? 0, width: (right ?? 0) - (left ?? 0), height: (bottom ?? 0) - (top ?? 0) }
  return box.width < LEAST_SIZE || box.height < LEAST_SIZE ? null : box
}

/** Adds a region with a card of its own. */
export function addRegion(
  regions: readonly CoveredRegion[],
  shape: CoveredRegion['shape'],
  box: Box = middle(regions.length),
): CoveredRegion[] {
  return [...regions, { ...box, shape, number: nextNumber(regions), label: '' }]
}

/** The number of a card that a new region would have. Those that are there keep theirs: a card's memory goes with its number. */
export const nextNumber = (regions: readonly CoveredRegion[]): number =>
  Math.max(0, ...regions.map(({ number }) => number)) + 1

/** Moves a region, as far as the picture goes. */
export function moveRegion(region: CoveredRegion, by: { x: number; y: number }): CoveredRegion {
  const { width, height } = region
  return { ...region, x: within(region.x + by.x, 0, 1 - width), y: within(region.y + by.y, 0, 1 - height) }
}

/** Makes a region larger or smaller at its right and its foot, as far as the picture goes. */
export function resizeRegion(region: CoveredRegion, by: { x: number; y: number }): CoveredRegion {
  const width = within(region.width + by.x, LEAST_SIZE, 1 - region.x)
  const height = within(region.height + by.y, LEAST_SIZE, 1 - region.y)
  return { ...region, width, height }
}

const share = (value: number): number => within(value, 0, 1)
const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
