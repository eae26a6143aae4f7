import { join, resolve } from 'node:path'
import { build } from 'vite'
import { builtIn } from '../electron/hosts/launch/sources-hash.mjs'

const root = resolve(import.meta.dirname, '..')

/**
 * Builds a program of the tests that has to run in a process of its own, as the main process is built.
 * @param entry its source, from the project's folder, as in test/fault/learner.ts
 * @returns the file to start with Node
 */
export async function buildProgram(entry: string): Promise<string> {
  const name = entry.replaceAll(/^test\/|\.ts$/g, '').replaceAll('/', '-')
  const outDir = join(root, 'out/test', name)
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: builtIn(root),
    // In one file it starts in half the time.
    ssr: { noExternal: true, external: ['better-sqlite3', 'onnxruntime-node'] },
    build: { ssr: entry, outDir, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: 'program.js' } } },
  })
  return join(outDir, 'program.js')
}
