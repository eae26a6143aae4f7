// Runs a built program of Actus, building it first if need be: node program.mjs NAME [arguments]
import { buildIfOld } from './build.mjs'
import { exitAfter, runChild } from './child.mjs'
import { findNode } from './find-node.mjs'
import { inProject } from './root.mjs'
import { v8Flags } from './v8-flags.mjs'

const [name, ...args] = process.argv.slice(2)
await exitAfter(async () => {
  const node = findNode()
  await buildIfOld(node)
  return (await runChild(node, [...v8Flags, inProject('out/main', `${name}.js`), ...args])).code
})
