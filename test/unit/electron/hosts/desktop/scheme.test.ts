import { beforeEach, describe, expect, it, vi } from 'vitest'
import { electron } from './electron-double'

vi.mock('electron', async () => (await import('./electron-double')).electron)
const { answerScheme, registerScheme } = await import('../../../../../electron/hosts/desktop/scheme')

const app = { fetch: vi.fn<(request: Request) => Promise<Response>>(async () => new Response('answered')) }
const afterChange = vi.fn<() => void>()

async function answer(request: Request): Promise<Response> {
  answerScheme(app, afterChange)
  const [scheme, handler] = electron.protocol.handle.mock.calls[0] ?? []
  expect(scheme).toBe('actus')
  if (!handler) throw new Error('nothing answers the scheme')
  return handler(request)
}

beforeEach(() => vi.clearAllMocks())

it('is a scheme of the page’s own, with no more rights than it needs', () => {
  registerScheme()
  expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
    {
      scheme: 'actus',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
})

describe('a request to the scheme', () => {
  it('is the application’s to answer', async () => {
    const request = new Request('actus://app/trpc/library.list')
    expect(await (await answer(request)).text()).toBe('answered')
    expect(app.fetch).toHaveBeenCalledWith(request)
  })

  it.each(['actus://app.evil/', 'actus://other/', 'actus:///', 'actus://app:1/'])(
    'is not answered at %s',
    async (url) => {
      expect((await answer(new Request(url))).status).toBe(404)
      expect(app.fetch).not.toHaveBeenCalled()
    },
  )

  it.each(['null', 'https://example.org', 'actus://other'])('is refused when it comes from %s', async (origin) => {
    const request = new Request('actus://app/trpc/library.list', { headers: { origin } })
    expect((await answer(request)).status).toBe(403)
    expect(app.fetch).not.toHaveBeenCalled()
  })

  it('may say that it comes from the page', async () => {
    const request = new Request('actus://app/', { headers: { origin: 'actus://app' } })
    expect((await answer(request)).status).toBe(200)
  })

  it('brings the menu up to date once a change has been answered', async () => {
    await answer(new Request('actus://app/trpc/library.list'))
    expect(afterChange).not.toHaveBeenCalled()
    await answer(new Request('actus://app/trpc/history.undo', { method: 'POST', body: '{}' }))
    expect(afterChange).toHaveBeenCalledOnce()
  })
})
