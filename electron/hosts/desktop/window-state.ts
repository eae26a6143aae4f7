import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

export const LEAST = { width: 400, height: 560 }
const USUAL = { width: 1280, height: 800 }
/** How much of the window's top must be on a display for the learner to take hold of it, in px. */
const GRIP = { width: 120, height: 40 }

const windowState = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(LEAST.width),
  height: z.int().min(LEAST.height),
  maximized: z.boolean(),
  zoomFactor: z.number().min(0.5).max(3),
})
export type WindowState = z.infer<typeof windowState>

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** How the window was left; the usual size if there is no note of it, or none that can be read. */
export function readWindowState(file: string): WindowState {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // A window of the usual size is all that is lost.
    return { ...USUAL, maximized: false, zoomFactor: 1 }
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(file, JSON.stringify(state))
}

/**
 * Where the window can open: as it was left, or in the middle of the first display if the one that it was on is gone, and
 * never larger than that.
 * @param displays the displays' work areas, the first one first
 */
export function fitToDisplays(state: WindowState, displays: Area[]): WindowState {
  const { x, y } = state
  if (x !== undefined && y !== undefined && displays.some((display) => canGrip({ ...state, x, y }, display)))
    return state
  const { x: _x, y: _y, ...rest } = state
  const [first = { width: USUAL.width, height: USUAL.height }] = displays
  return {
    ...rest,
    width: Math.max(LEAST.width, Math.min(state.width, first.width)),
    height: Math.max(LEAST.height, Math.min(state.height, first.height)),
  }
}

function canGrip(window: Area, display: Area): boolean {
  const visible = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  const isTopInside = window.y >= display.y && window.y + GRIP.height <= display.y + display.height
  return visible >= GRIP.width && isTopInside
}
