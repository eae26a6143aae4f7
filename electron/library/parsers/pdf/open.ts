import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import { AppError } from '../../../../shared/errors'
import { BundledFiles } from './bundled-files'
import { operatorTable, type OperatorTable } from './page-items'
import { SharedPort } from './port'

export interface OpenPdf {
  document: PDFDocumentProxy
  operators: OperatorTable
}

/** What is wanted of a file besides its text. */
interface Wanted {
  /** unpack what is painted; else it takes no time */
  pictures: boolean
  /** called between the parts of pdf.js that are loaded, the longest steps of a short file */
  onStep?(): void
}

/** A picture that unpacks to more is left out. */
const mostPixels = 2.5e7

/**
 * Opens a PDF in this process, with no worker thread, no network, no script and nothing that draws.
 * @throws AppError file-encrypted if it wants a password to be read, file-damaged if even a search for its parts fails
 */
export async function openPdf(file: string, bytes: Uint8Array, { pictures, onStep }: Wanted): Promise<OpenPdf> {
  const { WorkerMessageHandler, PDFWorker, getDocument, OPS } = await quietly(async () => {
    const parser = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    onStep?.()
    return { ...parser, ...(await import('pdfjs-dist/legacy/build/pdf.mjs')) }
  })
  onStep?.()
  const port = new SharedPort()
  WorkerMessageHandler.initializeFromPort(port)
  // Its types know no port but none.
  const worker: PDFWorker = Reflect.construct(PDFWorker, [{ port, verbosity: 0 }])
  try {
    // Must be awaited here, for the catch.
    const document = await getDocument({
      worker,
      // pdf.js takes the bytes for itself.
      data: bytes.slice(),
      verbosity: 0,
      enableXfa: false,
      fontExtraProperties: true,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: pictures,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: pictures ? mostPixels : 1,
      stopAtErrors: false,
      cMapUrl: 'cmaps/',
      wasmUrl: 'wasm/',
      BinaryDataFactory: BundledFiles,
    }).promise
    if (document.numPages === 0) throw damaged(file, 'no pages')
    return { document, operators: operatorTable(OPS) }
  } catch (error) {
    if (error instanceof AppError) throw error
    if (error instanceof Error && error.name === 'PasswordException')
      throw new AppError('file-encrypted', { file }, { cause: error })
    throw damaged(file, error instanceof Error ? error.message : String(error), error)
  }
}

export function damaged(file: string, detail: string, cause?: unknown): AppError<'file-damaged'> {
  return new AppError('file-damaged', { file, kind: 'pdf', detail: detail.replace(/\.$/, '') }, { cause })
}

/** While pdf.js loads it warns that it can't draw here, which nobody wants it to. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { warn, log } = console
  Object.assign(console, { warn: () => {}, log: () => {} })
  try {
    return await load()
  } finally {
    Object.assign(console, { warn, log })
  }
}
