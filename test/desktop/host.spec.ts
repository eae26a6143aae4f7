import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { jpeg2000 } from '../unit/electron/library/parsers/pdf/packed-images'
import { writePdf } from '../unit/electron/library/parsers/pdf/write-pdf'
import { closed, expect, startDesktop, test } from './fixtures'

const root = resolve(import.meta.dirname, '../..')

test('the page has no Node, and two functions beyond the web', async ({ desktop }) => {
  const found = await desktop.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis),
    bridge: Object.entries(window.actusMenu ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
    address: location.href.split('#')[0],
    isSecure: isSecureContext,
  }))
  const bridge = ['onCommand: function', 'onFilesOpened: function']
  expect(found).toEqual({ node: [], bridge, address: 'actus://app/', isSecure: true })
})

test('the page’s policy holds: no inline script, no evaluated one, no markup from strings, nothing from outside', async ({
  desktop,
}) => {
  const { page } = desktop
  const outcome = await page.evaluate(async () => {
    const refused: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective))
    const tries = {
      script() {
        const script = document.createElement('script')
        script.append('window.ran = true')
        document.head.append(script)
      },
      // oxlint-disable-next-line no-eval -- the page has to refuse it
      evaluated: () => void (0, eval)('window.ran = true'),
      handler() {
        document.body.setAttribute('onclick', 'window.ran = true')
        document.body.click()
      },
      markup() {
        document.createElement('div').innerHTML = '<b>x</b>'
      },
      image: () => void (new Image().src = 'https://example.org/x.png'),
      base() {
        const base = document.createElement('base')
        base.href = 'https://example.org/'
        document.head.append(base)
      },
      frame() {
        const frame = document.createElement('iframe')
        frame.src = 'https://example.org/'
        document.body.append(frame)
      },
      call: () => void fetch('https://example.org/').catch(() => {}),
    }
    const threw: string[] = []
    // In a task of the page's own: Playwright lifts the policy for what it evaluates itself.
    setTimeout(() => {
      for (const [name, run] of Object.entries(tries)) {
        try {
          run()
        } catch {
          threw.push(name)
        }
      }
    })
    await new Promise((done) => setTimeout(done, 500))
    return { refused, threw, ran: 'ran' in window, base: document.baseURI.split('#')[0] }
  })
  expect(outcome.ran).toBe(false)
  expect(outcome.threw).toEqual(expect.arrayContaining(['evaluated', 'markup']))
  expect(outcome.base).toBe('actus://app/')
  const directives = ['require-trusted-types-for', 'img-src', 'base-uri', 'frame-src', 'connect-src']
  for (const directive of directives) expect(outcome.refused, directive).toContain(directive)
  // What the test itself provoked.
  desktop.faults.length = 0
})

test('the page reads no file of the machine and calls nothing without its token', async ({ desktop }) => {
  const { page } = desktop
  const results = await page.evaluate(async () => {
    const status = (path: string, init?: RequestInit) =>
      fetch(path, init).then(
        ({ status }) => status,
        () => 'refused',
      )
    return Promise.all([
      status('file:///etc/passwd'),
      status('actus://other/'),
      status('./..%2f..%2fpackage.json'),
      status('./trpc/library.list'),
      status('./trpc/history.undo', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
      status('./upload/document', { method: 'POST', body: 'x', headers: { 'x-file-name': 'x.txt' } }),
    ])
  })
  expect(results).toEqual(['refused', 'refused', 404, 403, 403, 403])
  desktop.faults.length = 0
})

test('a link to the web opens in the system’s browser, and the page stays', async ({ desktop }) => {
  const { app, page } = desktop
  await app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void ((globalThis as { opened?: string[] }).opened ??= []).push(url)
  })
  const opened = () => app.evaluate(() => (globalThis as { opened?: string[] }).opened ?? [])
  expect(await page.evaluate(() => window.open('https://example.org/a') === null)).toBe(true)
  expect(await page.evaluate(() => window.open('file:///etc/passwd') === null)).toBe(true)
  await expect.poll(opened).toEqual(['https://example.org/a'])
  await page.evaluate(() => void setTimeout(() => location.assign('https://example.org/b')))
  await expect.poll(opened).toEqual(['https://example.org/a', 'https://example.org/b'])
  // Playwright waits for a navigation that was refused, until another one comes.
  await page.evaluate(() => history.replaceState(history.state, ''))
  expect(page.url()).toMatch(/^actus:\/\/app\//)
  expect(app.windows()).toHaveLength(1)
  desktop.faults.length = 0
})

test('no permission is given', async ({ desktop }) => {
  const states = await desktop.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as PermissionName[]
    const queried = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    const place = new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('given'),
        () => done('denied'),
      ),
    )
    return [...queried, await Notification.requestPermission(), await place]
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('the menu does its commands in the page, and names what undo would do', async ({ desktop }) => {
  const { app, page } = desktop
  const choose = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
  const label = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.label, id)
  await choose('go-library')
  await expect(page).toHaveURL(/#\/library$/)
  expect(await label('undo')).toBe('Undo')
  await choose('open-settings')
  await page.getByRole('radiogroup', { name: 'Paper' }).locator('label').filter({ hasText: 'Dark' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => label('undo')).toBe('Undo: change a setting')
  await choose('undo')
  await expect.poll(() => label('redo')).toBe('Redo: change a setting')
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark')
})

test('a file is read by a process of its own and becomes a text, which is read and in which words are found', async ({
  desktop: { page },
}) => {
  const title = 'The salvage of sunken timber'
  await page.evaluate(() => (location.hash = '#/library'))
  await page.locator('input[type=file]').first().setInputFiles(resolve(root, 'test/fixtures/texts/module-like.txt'))
  await page
    .getByRole('link', { name: new RegExp(`^Read: ${title}`) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${title}`))
  await expect(page.getByText('Sonar is a way of seeing by sound.')).toBeVisible()
  // By the thread that searches. Were it not to start, the store's would answer and the main process report it.
  await page.getByRole('button', { name: /^Search or do/ }).click()
  await page.keyboard.type('sonar')
  const found = page.getByRole('group', { name: 'In texts' }).getByRole('option')
  await expect(found).toHaveText([/Sonar is a way of seeing by sound/])
})

test('a PDF comes in with its pictures, and the window shows them @long', async ({ desktop: { page } }) => {
  const texts = Array.from({ length: 12 }, (_, at) => ({
    x: 72,
    y: 700 - 30 * at,
    text: `Line ${at + 1} of the paper.`,
  }))
  const pdf = writePdf({ images: [jpeg2000], pages: [{ texts, images: [{ image: 0, at: [100, 100, 300, 150] }] }] })
  await page.evaluate(() => (location.hash = '#/library'))
  const file = { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page
    .getByRole('link', { name: /^Read: paper/ })
    .first()
    .click()
  const picture = page.getByRole('article').locator('img')
  await picture.scrollIntoViewIfNeeded()
  await expect(picture).toHaveJSProperty('naturalWidth', jpeg2000.width)
})

test('a damaged file is refused, the next one comes in, and no process that read one is left', async ({ desktop }) => {
  const { app, page } = desktop
  const damaged = {
    name: 'damaged.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004 no more'),
  }
  await page.evaluate(() => (location.hash = '#/library'))
  const chooser = page.locator('input[type=file]').first()
  await chooser.setInputFiles(damaged)
  await expect(page.getByRole('region', { name: 'Files' })).toContainText('It is damaged: it breaks off')
  await chooser.setInputFiles(resolve(root, 'test/fixtures/texts/module-like.txt'))
  await expect(page.getByRole('link', { name: /^Read: The salvage of sunken timber/ }).first()).toBeVisible()
  const readers = () =>
    app.evaluate(({ app }) => app.getAppMetrics().filter(({ name }) => name === 'Actus file reader').length)
  await expect.poll(readers).toBe(0)
})

test('closing the window ends the program; the next start finds its size, its place and the data folder free', async ({
  desktop,
}) => {
  const { app, dataDir } = desktop
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 10, width: 900, height: 620 }),
  )
  expect(existsSync(join(dataDir, 'lock.json'))).toBe(true)
  expect(await closed(app)).toBe(0)
  expect(existsSync(join(dataDir, 'lock.json'))).toBe(false)
  expect(JSON.parse(readFileSync(join(dataDir, 'window.json'), 'utf8'))).toMatchObject({ width: 900, height: 620 })
  Object.assign(desktop, await startDesktop(dataDir))
  const bounds = await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toMatchObject({ width: 900, height: 620 })
})

test('SIGTERM ends the program cleanly', async ({ desktop }) => {
  const child = desktop.app.process()
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await exit, 'code and signal').toEqual([0, null])
  expect(existsSync(join(desktop.dataDir, 'lock.json'))).toBe(false)
  Object.assign(desktop, await startDesktop(desktop.dataDir))
})

test('a second host finds the data folder taken and says by what', async ({ desktop }) => {
  const program = join(root, 'out/main/browser.js')
  const host = spawn(process.execPath, [program, '--no-open', '--data-dir', desktop.dataDir], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  host.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = await once(host, 'close')
  expect([code, said]).toEqual([1, expect.stringMatching(/^This data folder is in use\. Actus in its window/)])
})
