/** Nothing is taken from it: it makes itself known to pdf.js by a global. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
