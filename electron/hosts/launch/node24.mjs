// Runs a script with the Node that the programs need: node node24.mjs SCRIPT [arguments]
import { exitAfter, runChild } from './child.mjs'
import { findNode } from './find-node.mjs'

await exitAfter(async () => (await runChild(findNode(), process.argv.slice(2))).code)
