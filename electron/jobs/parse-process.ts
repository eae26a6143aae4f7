/*
 * The process that reads a stranger's file: it gets one file, answers with a document or with what is wrong, and is then
 * killed by whoever started it. It opens nothing and knows no store.
 */
import { AppError } from '../../shared/errors'
import { parseFile } from '../library/public'
import { parseRequest, parserMessage, type ParserMessage } from './parse-protocol'

interface Channel {
  send(message: ParserMessage): void
  onMessage(listener: (message: unknown) => void): void
}

/** The way to the host: a port where a desktop host started this process, else Node's own channel. */
function channelToHost(): Channel {
  const port = process.parentPort
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    }
  }
  // A host that was killed could not kill this process.
  process.on('disconnect', () => process.exit())
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
  }
}

/** What the host is told; the host checks the same. An error that the learner can't act on ends the process. */
function answer(message: unknown): ParserMessage {
  const { fileName, bytes } = parseRequest.parse(message)
  try {
    return { kind: 'parsed', document: parseFile({ fileName, bytes }) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return parserMessage.parse({ kind: 'failed', code: error.code, facts: error.facts })
  }
}

const channel = channelToHost()
channel.onMessage((message) => channel.send(answer(message)))
