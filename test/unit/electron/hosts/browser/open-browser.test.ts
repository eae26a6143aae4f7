import { EventEmitter } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { hasDisplay, openBrowser } from '../../../../../electron/hosts/browser/open-browser'

const opener = vi.hoisted(() => ({ open: vi.fn<(target: string) => Promise<EventEmitter>>() }))
vi.mock('open', () => ({ default: opener.open }))

const address = 'http://127.0.0.1:4711/s/abc/?start=the-token'

it('gives the browser a file that only the learner can read, and not the address', async () => {
  opener.open.mockResolvedValueOnce(new EventEmitter())
  const remove = await openBrowser(address)
  const [file = ''] = opener.open.mock.lastCall ?? []
  expect(file).not.toContain('the-token')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toContain(`http-equiv="refresh" content="0; url=${address}"`)
  remove()
  expect(existsSync(file)).toBe(false)
})

it('leaves no file behind when there is nothing to open it with', async () => {
  const child = new EventEmitter()
  opener.open.mockResolvedValueOnce(child)
  await openBrowser(address)
  child.emit('error', new Error('spawn xdg-open ENOENT'))
  expect(existsSync(opener.open.mock.lastCall?.[0] ?? '')).toBe(false)
  opener.open.mockRejectedValueOnce(new Error('no'))
  await expect(openBrowser(address)).rejects.toThrow('no')
  expect(existsSync(opener.open.mock.lastCall?.[0] ?? '')).toBe(false)
})

it('knows whether a browser can be shown', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('darwin', {})).toBe(true)
})
