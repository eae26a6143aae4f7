import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors'
import { CANONICAL_VERSION } from '../../shared/text/canonical'
import type { AppContext } from '../context'
import type { ParseFile, ParsedParts } from '../jobs/parse-port'
import { beginsBlock } from './cut-blocks'
import { keepFile } from './keep-file'
import { revisionQueries, type RevisionFacts } from './revision.queries'
import { revisionWriter, type RevisionWriter } from './revision-writer'
import type { Run } from './running-imports'
import { trustedBlocks } from './trusted-blocks'
import { partsToKeep } from '../store/keep-bytes'
import { turn } from '../store/turn'

type Key = { id: string; revision: number }

/** A file that becomes a text: what the parser gets, and the files beside it that it asked for. */
export interface FileToStage {
  file: ParseFile
  sha256: string
  companions: ReadonlyMap<string, Uint8Array>
}

/**
 * Writes what a parser made of a file as a revision that no query sees, in transactions of a few milliseconds each, so
 * that a learner's answer meanwhile does not wait. The document is there already.
 * @returns what the revision says of itself
 */
export async function stageText(
  ctx: AppContext,
  key: Key,
  { file, sha256, companions }: FileToStage,
  facts: RevisionFacts,
  parts: ParsedParts,
  { importId, signal, report }: Run,
): Promise<void> {
  const { store, now } = ctx
  const at = { canonicalVersion: CANONICAL_VERSION, addedAtMs: now(), stagedBy: importId }
  store.write(now(), ({ db }) => revisionQueries(db).insert(key, facts, at))
  const writer = revisionWriter(key)
  const steps = parts.facts.pieces + partsToKeep(file.bytes)
  let done = 0
  const step = () => report('storing', ++done / steps)
  for await (const piece of parts.pieces()) {
    signal.throwIfAborted()
    if (piece.kind === 'asset') {
      const { sha256: name, mediaType, bytes } = piece.asset
      // The process that named it read a stranger's file; under a false name it would stand in another text.
      if (createHash('sha256').update(bytes).digest('hex') !== name) throw otherForm(file)
      await keepFile(ctx, key, { kind: 'picture', name, sha256: name, mediaType, bytes }, signal)
    } else {
      const children = trustedBlocks(piece.blocks)
      if (children.length > 0) stageBlocks(ctx, writer, children, file)
    }
    step()
    await turn()
  }
  await keepSource(ctx, key, { file, sha256, companions }, signal, step)
  store.write(now(), ({ db }) => revisionQueries(db).complete(key, facts.title, writer.facts()))
}

/** Writes the next run of blocks in a transaction of its own. */
function stageBlocks(
  { store, now }: AppContext,
  writer: RevisionWriter,
  children: ReturnType<typeof trustedBlocks>,
  file: { fileName: string },
): void {
  const chunk = writer.ready(children)
  if (chunk.seq > 0 && !beginsBlock(children[0])) throw otherForm(file)
  store.write(now(), ({ db }) => writer.write(db, chunk))
}

async function keepSource(
  ctx: AppContext,
  key: Key,
  source: FileToStage,
  signal: AbortSignal,
  onPart: () => void,
): Promise<void> {
  const { file, sha256, companions } = source
  const mediaType = 'application/octet-stream'
  await keepFile(ctx, key, { kind: 'original', name: '', sha256, mediaType, bytes: file.bytes }, signal, onPart)
  for (const [name, bytes] of companions) {
    const hash = createHash('sha256').update(bytes).digest('hex')
    await keepFile(ctx, key, { kind: 'companion', name, sha256: hash, mediaType, bytes }, signal)
  }
}

const otherForm = ({ fileName }: { fileName: string }) =>
  new AppError('parse-stopped', { file: fileName, detail: 'an answer of another form' })
