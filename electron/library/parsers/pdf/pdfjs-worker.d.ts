/** What pdf.js's worker shows of itself; it has no types of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  interface Port {
    postMessage(data: unknown): void
  }
  export const WorkerMessageHandler: { initializeFromPort(port: Port): void }
}
