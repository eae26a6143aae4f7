import type { ParsedDocument, ParseHelp, ParseInput } from '../../../../../electron/library/parsers/parsed-document'

type Parser = (input: ParseInput, help: ParseHelp) => Promise<ParsedDocument>

interface Beside {
  extent?: 'article' | 'whole'
  encoding?: string
  /** files beside the one that is read, by their paths */
  files?: Record<string, Uint8Array>
}

/** Lets a parser read words or bytes as a file of that name. */
export function parseBytes(
  parser: Parser,
  fileName: string,
  content: string | Uint8Array,
  { extent = 'article', encoding, files = {} }: Beside = {},
): Promise<ParsedDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return parser(
    { fileName, bytes, encoding: encoding ?? null, extent },
    { companion: async (path) => files[path] ?? null, progress: () => {} },
  )
}
