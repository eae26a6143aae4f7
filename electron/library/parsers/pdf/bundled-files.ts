/*
 * What comes beside pdf.js, bundled as modules that are loaded one by one, so that they are found wherever the program lies,
 * an archive included: Adobe's tables of how the numbers of East Asian fonts become characters, and what unpacks pictures
 * in JPEG 2000, JBIG2 and fax.
 */
const files: Record<string, () => Promise<string>> = {
  ...import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?url&inline', import: 'default' }),
  ...import.meta.glob<string>('/node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm', {
    query: '?url&inline',
    import: 'default',
  }),
}
/** Their folders, by pdf.js's names for these. */
const folders: Record<string, string> = { cMapUrl: 'cmaps', wasmUrl: 'wasm' }

/** Gives pdf.js the files that it asks for by name. No letter is drawn, so it goes without fonts. */
export class BundledFiles {
  /** @throws Error if there is no such file */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const file = files[`/node_modules/pdfjs-dist/${folders[kind]}/${filename}`]
    if (file === undefined) throw new Error(`${filename} is not here`)
    const address = await file()
    return new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'))
  }
}
