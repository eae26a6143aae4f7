// npm run package: builds Actus and packs it with electron-builder, for this system or the ones that are named:
// npm run package -- --linux --dir. Runs on Node 24.
import { buildIfOld } from './build.mjs'
import { exitAfter, runChild } from './child.mjs'
import { inProject } from './root.mjs'

await exitAfter(async () => {
  await buildIfOld(process.execPath)
  const args = [
    inProject('node_modules/electron-builder/cli.js'),
    '--config',
    'electron-builder.yml',
    ...process.argv.slice(2),
  ]
  return (await runChild(process.execPath, args, { cwd: inProject() })).code
})
