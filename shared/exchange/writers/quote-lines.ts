/** What a quote is made of: the words of a block, or rows of a table. */
export type QuoteBlock = { kind: 'words'; text: string } | { kind: 'table'; rows: string[][] }

/** Tells blocks apart as the canonical text parts them: blocks by a newline, cells by a tab. Each row gets as many cells. */
export function quoteBlocks(exact: string): QuoteBlock[] {
  const blocks: QuoteBlock[] = []
  for (const line of exact.split('\n')) {
    if (line.trim() === '') continue
    const last = blocks.at(-1)
    if (!line.includes('\t')) blocks.push({ kind: 'words', text: line })
    else if (last?.kind === 'table') last.rows.push(line.split('\t'))
    else blocks.push({ kind: 'table', rows: [line.split('\t')] })
  }
  for (const block of blocks) {
    if (block.kind === 'words') continue
    const width = Math.max(...block.rows.map((row) => row.length))
    for (const row of block.rows) while (row.length < width) row.push('')
  }
  return blocks
}
