import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { importExtensions, importRefusal } from '../../shared/import-formats'
import { announce, announceFailure } from '../app/announce'
import { useApi } from '../app/api'
import { useFailureWords } from '../app/failure'
import { useToasts } from '../app/stores/toasts'
import { refreshChanged } from '../app/useOperation'
import { useWords } from '../app/words'
import { MOST_FILES, pairCompanions, type PlacedFile } from './files-dropped'
import { useImports, type ImportFile } from './imports'
import { takeOpenedFile, uploadFile, type Uploaded } from './upload'

/** One file after the other: each is read by a process of its own, and two at a time would only slow each other. */
let queue: Promise<void> = Promise.resolve()

/** Brings files into the library, and stops those that are on their way. What happens is said, and kept in useImports. */
export function useImporter() {
  const api = useApi()
  const client = useQueryClient()
  const words = useWords()
  const intl = useIntl()
  const wordsFor = useFailureWords()
  const { mutate: cancelOnServer } = useMutation(api.library.cancelImport.mutationOptions())
  const { add, setStage, remove } = useImports.getState()

  // Nothing stands on the list of files for it, so it is said at the foot of the margin.
  const show = (text: string) => {
    announceFailure(text)
    useToasts.getState().show({ text, quote: null, tone: 'failed', undo: false })
  }
  const fail = (file: ImportFile, error: unknown) => {
    setStage(file.id, { kind: 'failed', error })
    announceFailure(words('library.saidFailed', { file: file.name, help: wordsFor(error).help }))
  }

  const run = async (file: ImportFile, send: (importId: string) => Promise<Uploaded>) => {
    if (!isListed(file.id)) return
    const refusal = importRefusal(file.name, file.bytes)
    if (refusal) return fail(file, { data: { appError: refusal } })
    setStage(file.id, { kind: 'reading', sinceMs: Date.now() })
    try {
      const { imported, changed } = await send(file.id)
      refreshChanged(client, changed)
      setStage(file.id, { kind: 'done', imported })
      announce(words(imported.known ? 'library.saidKnown' : 'library.saidImported', { file: file.name }))
    } catch (error) {
      // A cancelled one fails as well; it is off the list by then.
      if (isListed(file.id)) fail(file, error)
    }
  }

  return {
    /** Files with their paths: pictures beside a page come with it. That there is nothing to read among them is said. */
    addFiles(placed: readonly PlacedFile[]) {
      const sources = pairCompanions(placed)
      if (sources.length === 0) {
        show(words('library.nothingToRead', { kinds: intl.formatList(importExtensions, { type: 'disjunction' }) }))
      } else if (placed.length >= MOST_FILES) show(words('library.tooMany', { files: MOST_FILES }))
      const files = sources.map(({ file }): ImportFile => {
        return { id: crypto.randomUUID(), name: file.name, bytes: file.size, stage: { kind: 'waiting' } }
      })
      add(files)
      files.forEach((file, at) => {
        const source = sources[at]
        if (source) queue = queue.then(() => run(file, (importId) => uploadFile(source, importId)))
      })
    },
    /** Files that the system handed over, as library.opened names them; those that are on the list already are not taken twice. */
    addOpened(opened: readonly { id: string; name: string; bytes: number }[]) {
      const fresh = opened.filter(({ id }) => !isListed(id))
      add(fresh.map(({ id, name, bytes }): ImportFile => ({ id, name, bytes, stage: { kind: 'waiting' } })))
      for (const { id } of fresh) {
        queue = queue.then(() => {
          const file = useImports.getState().files.find((one) => one.id === id)
          return file && run(file, (importId) => takeOpenedFile(id, importId))
        })
      }
    },
    cancel(file: ImportFile) {
      remove(file.id)
      if (file.stage.kind === 'reading') cancelOnServer({ importId: file.id })
      announce(words('library.saidCancelled', { file: file.name }))
    },
  }
}

const isListed = (id: string): boolean => useImports.getState().files.some((file) => file.id === id)
