export { readCase, readingTask } from './reader'
export { createReadingPort, noReader, type ReadingPort } from './reading-port'
