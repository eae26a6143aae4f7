/*
 * How the numbers of East Asian fonts become characters: tables by Adobe that come with pdf.js, bundled as modules that
 * are loaded one by one, so that they are found wherever the program lies, an archive included.
 */
const tables = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
})

/** Gives pdf.js the files that it asks for by name: tables of characters. Nothing is drawn, so it goes without fonts. */
export class BundledFiles {
  /** @throws Error if there is no such table */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const table = kind === 'cMapUrl' ? tables[`/node_modules/pdfjs-dist/cmaps/${filename}`] : undefined
    if (table === undefined) throw new Error(`${filename} is not here`)
    const address = await table()
    return new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'))
  }
}
