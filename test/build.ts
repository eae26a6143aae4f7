// Builds the program that the tests drive, as its own start would.
import { buildIfOld } from '../electron/hosts/launch/build.mjs'

await buildIfOld(process.execPath)
