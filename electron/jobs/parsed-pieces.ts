import type { ElementContent, RootContent } from 'hast'
import { cutBlocks, type ParsedDocument } from '../library/public'
import { pictureType, type ParsedFacts, type ParsedPiece } from './parse-protocol'

/** Takes a parsed text apart: what is known of it, and its pictures and runs of blocks to be handed over one by one. */
export function piecesOf(document: ParsedDocument): { facts: ParsedFacts; pieces: ParsedPiece[] } {
  const { tree, assets, ...facts } = document
  const runs = [...cutBlocks(tree.children)]
  const pieces: ParsedPiece[] = [
    ...assets.map(({ mediaType, bytes, ...asset }) => ({
      kind: 'asset' as const,
      asset: { ...asset, mediaType: pictureType.parse(mediaType), bytes: new Uint8Array(bytes) },
    })),
    ...runs.map((run) => ({ kind: 'blocks' as const, blocks: run.filter(isContent) })),
  ]
  return { facts: { ...facts, pieces: pieces.length }, pieces }
}

/** A tree that was canonicalised holds nothing else. */
const isContent = (node: RootContent): node is ElementContent => node.type === 'element' || node.type === 'text'
