/*
 * The process that reads a stranger's file: it gets one file, hands over what it made of it, or says what is wrong, and is
 * then killed by whoever started it. It opens nothing and knows no store.
 */
import { AppError } from '../../shared/errors'
import { isArchiveName } from '../../shared/pack/archive-name'
import {
  coverPackFile,
  parseFile,
  prepareParser,
  readPackFile,
  type ParseHelp,
  type ParseInput,
} from '../library/parsers/public'
import { hostChannel } from './host-channel'
import { hostMessage, parserMessage, type HostMessage, type ParsedPiece, type ParserMessage } from './parse-protocol'
import { piecesOf } from './parsed-pieces'

/** Little enough that with a step of 150 ms it is heard every 200, and not so little that the saying costs. */
const PROGRESS_EVERY_MS = 50

const channel = hostChannel<ParserMessage>()
const wanted = new Map<string, PromiseWithResolvers<Uint8Array | null>>()
let input: ParseInput | null = null
let wants: Extract<HostMessage, { kind: 'file' }>['wants'] = 'content'
let received = 0
let pieces: Iterator<ParsedPiece> = [].values()

const help: ParseHelp = {
  companion(path) {
    const asked = wanted.get(path) ?? Promise.withResolvers<Uint8Array | null>()
    if (!wanted.has(path)) channel.send({ kind: 'want', path })
    wanted.set(path, asked)
    return asked.promise
  },
  progress: thinnedOut((share) => channel.send({ kind: 'progress', share })),
}

/**
 * A parser that is busy can't be asked by a timer, so each call looks at the clock. It may look at a line twice, but what
 * it was once past is not taken back.
 */
function thinnedOut(say: (share: number) => void): (share: number) => void {
  let saidAtMs = 0
  let furthest = 0
  return (share) => {
    if (share > furthest) furthest = Math.min(1, share)
    const nowMs = Date.now()
    if (nowMs - saidAtMs < PROGRESS_EVERY_MS) return
    saidAtMs = nowMs
    say(furthest)
  }
}

function hear(message: HostMessage): void {
  if (message.kind === 'file') {
    const { fileName, encoding, extent, size } = message
    wants = message.wants
    input = { fileName, encoding, extent, bytes: new Uint8Array(size) }
    help.progress(0)
    prepareParser(fileName)
    if (size === 0) void parse(input)
  } else if (message.kind === 'bytes' && input !== null) {
    input.bytes.set(message.bytes, received)
    received += message.bytes.byteLength
    help.progress(0)
    if (received === input.bytes.byteLength) void parse(input)
  } else if (message.kind === 'companion') wanted.get(message.path)?.resolve(message.bytes)
  else if (message.kind === 'more') channel.send(pieces.next().value ?? { kind: 'end' })
}

/** An error that the learner can't act on ends the process. */
async function parse(file: ParseInput): Promise<void> {
  try {
    if (isArchiveName(file.fileName)) {
      return wants === 'coverage'
        ? channel.send({ kind: 'coverage', coverage: await coverPackFile(file) })
        : channel.send({ kind: 'pack', ...(await readPackFile(file)) })
    }
    const parsed = piecesOf(await parseFile(file, help), () => help.progress(1))
    pieces = parsed.pieces.values()
    channel.send({ kind: 'parsed', facts: parsed.facts })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    channel.send(parserMessage.parse({ kind: 'failed', code: error.code, facts: error.facts }))
  }
}

channel.onMessage((message) => hear(hostMessage.parse(message)))
