import type { ElementContent, RootContent } from 'hast'
import { cutBlocks, type ParsedDocument } from '../library/parsers/public'
import { pictureType, type ParsedFacts, type ParsedPiece } from './parse-protocol'

/**
 * Takes a parsed text apart: what is known of it, and its pictures and runs of blocks to be handed over one by one.
 * @param report called at each run: a long text has many
 */
export function piecesOf(
  document: ParsedDocument,
  report: () => void = () => {},
): { facts: ParsedFacts; pieces: ParsedPiece[] } {
  const { tree, assets, ...facts } = document
  const runs: ParsedPiece[] = []
  for (const run of cutBlocks(tree.children)) {
    report()
    runs.push({ kind: 'blocks', blocks: run.filter(isContent) })
  }
  const pieces: ParsedPiece[] = [
    ...assets.map(({ mediaType, bytes, ...asset }) => ({
      kind: 'asset' as const,
      asset: { ...asset, mediaType: pictureType.parse(mediaType), bytes: new Uint8Array(bytes) },
    })),
    ...runs,
  ]
  return { facts: { ...facts, pieces: pieces.length }, pieces }
}

/** A tree that was canonicalised holds nothing else. */
const isContent = (node: RootContent): node is ElementContent => node.type === 'element' || node.type === 'text'
