/*
 * The process that reads cases. What it needs takes hundreds of megabytes of memory while it is loaded, so it is started with
 * the first case, and killed when none has come for some time.
 */
import { assert } from '../../shared/assert'
import type { ReadBy } from '../../shared/case-reading/decide'
import { AppError } from '../../shared/errors'
import { hostChannel } from '../jobs/host-channel'
import { caseReader, type CaseReader } from './case-reader'
import type { ReadingAnswer, ReadingRequest } from './reading-protocol'

const channel = hostChannel<ReadingAnswer>()
let reader: CaseReader | null = null
const known: ReadBy[] = []
let unwanted = 0

async function answerTo(request: Extract<ReadingRequest, { kind: 'read' }>): Promise<ReadingAnswer> {
  try {
    reader ??= caseReader(request.models)
    const by = known[request.by]
    assert(by, `nothing told to read by: ${request.by}`)
    const read = await reader.read({ ...request.toRead, ...by }, () => unwanted !== request.number)
    return read === null ? { kind: 'left' } : { kind: 'read', ...read }
  } catch (error) {
    if (error instanceof AppError && 'detail' in error.facts) return { kind: 'failed', detail: error.facts.detail }
    return { kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

channel.onMessage((message) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host is the same program
  const request = message as ReadingRequest
  if (request.kind === 'know') known.push(request.by)
  else if (request.kind === 'leave') unwanted = request.number
  else void answerTo(request).then(channel.send)
})
