import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultDataFolder } from '../../../../electron/hosts/data-folder'
import { devServerAddress } from '../../../../electron/hosts/dev-server'
import { readOptions } from '../../../../electron/hosts/options'

describe('a host’s options', () => {
  it('have their defaults', () => {
    expect(readOptions([])).toEqual({ kind: 'start', dataFolder: defaultDataFolder(), port: 0, open: true })
  })

  it('are read', () => {
    const asked = readOptions(['--data-dir', 'notes', '--port=4711', '--no-open'])
    expect(asked).toEqual({ kind: 'start', dataFolder: resolve('notes'), port: 4711, open: false })
  })

  it.each(['-1', '65536', '1e3', ' 1', '', 'http'])('refuse the port %j', (port) => {
    expect(readOptions([`--port=${port}`])).toMatchObject({ kind: 'wrong' })
  })

  it('name what is not one of them', () => {
    expect(readOptions(['--colour'])).toEqual({
      kind: 'wrong',
      message: "Unknown option '--colour'. Run with --help to see the options.",
    })
  })

  it('stand among Electron’s own, which are not ours to judge', () => {
    const args = ['-r', '/loader.js', '--inspect=0', '--no-sandbox', '.', '--data-dir', '/data']
    expect(readOptions(args, false)).toMatchObject({ kind: 'start', dataFolder: '/data' })
  })
})

describe('the data folder', () => {
  it('lies where the system keeps what belongs to a user', () => {
    expect(defaultDataFolder('linux', {}, '/home/ann')).toBe('/home/ann/.local/share/actus')
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/ann')).toBe('/data/actus')
    expect(defaultDataFolder('darwin', {}, '/Users/ann')).toBe('/Users/ann/Library/Application Support/Actus')
    expect(defaultDataFolder('win32', { LOCALAPPDATA: '/Local' }, '/Users/ann')).toBe('/Local/Actus')
  })
})

describe('Vite’s server', () => {
  it('is named while developing only, with the page’s path', () => {
    expect(devServerAddress({})).toBeNull()
    expect(devServerAddress({ ELECTRON_RENDERER_URL: 'http://127.0.0.1:5273' })).toBe('http://127.0.0.1:5273/')
    const browser = { ELECTRON_RENDERER_URL: 'http://127.0.0.1:5273', ACTUS_DEV_BASE: '/s/abc/' }
    expect(devServerAddress(browser)).toBe('http://127.0.0.1:5273/s/abc/')
  })
})
