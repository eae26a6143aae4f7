import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fitToDisplays, readWindowState, writeWindowState } from '../../../../../electron/hosts/desktop/window-state'

const state = { x: 2000, y: 100, width: 1000, height: 800, maximized: false, zoomFactor: 1.5 }
const first = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }

describe('where a window opens', () => {
  it('is where it was, while its display is there', () => {
    expect(fitToDisplays(state, [first, second])).toEqual(state)
  })

  it('is the middle of the first display when its own is gone', () => {
    const { x: _x, y: _y, ...elsewhere } = state
    expect(fitToDisplays(state, [first])).toEqual(elsewhere)
  })

  it('is the first display when its title bar would be out of reach', () => {
    for (const place of [
      { x: 10, y: -300 },
      { x: 10, y: 1030 },
      { x: -950, y: 10 },
      { x: 1900, y: 10 },
    ]) {
      expect(fitToDisplays({ ...state, ...place }, [first])).not.toHaveProperty('x')
    }
  })

  it('may be partly outside, as the learner left it', () => {
    expect(fitToDisplays({ ...state, x: -500, y: 10 }, [first])).toMatchObject({ x: -500, y: 10 })
  })

  it('is no larger than the display that it falls back to, and no smaller than the least', () => {
    const tiny = { x: 0, y: 0, width: 800, height: 500 }
    expect(fitToDisplays(state, [tiny])).toMatchObject({ width: 800, height: 560 })
  })
})

describe('the note of how a window was left', () => {
  let folder = ''
  const file = () => join(folder, 'window.json')
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'actus-window-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is read as it was written', () => {
    writeWindowState(file(), state)
    expect(readWindowState(file())).toEqual(state)
  })

  it.each(['', '{', '[]', '{"width":1,"height":1}', JSON.stringify({ ...state, zoomFactor: 40 })])(
    'gives the usual window when it reads %j',
    (content) => {
      writeFileSync(file(), content)
      expect(readWindowState(file())).toEqual({ width: 1280, height: 800, maximized: false, zoomFactor: 1 })
    },
  )

  it('gives the usual window when there is none', () => {
    expect(readWindowState(file())).toMatchObject({ width: 1280, height: 800 })
  })
})
