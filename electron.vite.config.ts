import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { builtIn } from './electron/hosts/launch/sources-hash.mjs'

/**
 * The detector of languages brings a table of 50,000 small objects as a program. Written as JSON it is read in a quarter
 * of the time and half of the room, and each file that comes in waits for it.
 */
const tableAsJson = {
  name: 'language-table-as-json',
  async load(id: string) {
    if (!/\/eld\/src\/ngrams\/\w+\.js$/.test(id)) return null
    const { ngramsData } = await import(pathToFileURL(id).href)
    return `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(ngramsData))})`
  },
}

/** pdf.js would load a native library to draw with. Nothing is drawn, and no native code is to meet a stranger's file. */
const pdfWithoutCanvas = {
  name: 'pdf-without-canvas',
  transform: (code: string, id: string) =>
    /\/pdfjs-dist\/.*\/pdf\.mjs$/.test(id) ? code.replaceAll('require("@napi-rs/canvas")', 'null') : null,
}

const at = (path: string) => resolve(import.meta.dirname, path)

/** Where the page is while developing: in the browser host below its random path. See electron/hosts/launch/dev.mjs. */
const base = process.env.ACTUS_DEV_BASE ?? '/'
const devPort = 5273

/** The licences of what is bundled, which have to come along. */
const license = { fileName: 'licences.md' }

export default defineConfig(({ command }) => ({
  main: {
    plugins: [tableAsJson, pdfWithoutCanvas],
    // While developing, the sources change under a program that runs.
    define: command === 'build' ? builtIn() : {},
    build: {
      outDir: 'out/main',
      license,
      rolldownOptions: {
        // It declares __dirname itself, which electron-vite's own declaration would clash with. Only the browser host needs it.
        external: ['open'],
        input: {
          desktop: at('electron/hosts/desktop/main.ts'),
          browser: at('electron/hosts/browser/main.ts'),
          cli: at('electron/hosts/cli/main.ts'),
          'parse-process': at('electron/jobs/parse-process.ts'),
          'carry-thread': at('electron/jobs/carry-thread.ts'),
          'search-thread': at('electron/search/search-thread.ts'),
          'reading-process': at('electron/case-reading/reading-process.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: at('electron/hosts/desktop/preload.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base,
    plugins: [react()],
    // Vite's server adds inline scripts; electron/web/page.ts puts the nonce here.
    html: command === 'serve' ? { cspNonce: '%ACTUS_NONCE%' } : {},
    // The page comes from the application, which fetches it here; only Vite's socket is spoken to directly.
    server: { host: '127.0.0.1', port: devPort, strictPort: true, hmr: { host: '127.0.0.1', clientPort: devPort } },
    build: {
      outDir: 'out/renderer',
      license,
      // The browser host serves whatever browser the learner has, so the build does not ask for this year's.
      target: 'chrome108',
      // Also lowers the style sheets to the target.
      minify: true,
      // An inlined font or image could not be kept for long, and `font-src 'self'` refuses a data: font.
      assetsInlineLimit: 0,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
}))
