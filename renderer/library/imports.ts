import { create } from 'zustand'
import type { ImportedDocument } from '../../shared/model/import'

/** How far a file is on its way into the library. */
type ImportStage =
  | { kind: 'waiting' }
  | { kind: 'reading'; sinceMs: number }
  | { kind: 'done'; imported: ImportedDocument }
  | { kind: 'failed'; error: unknown }

export interface ImportFile {
  /** also names the import to the application, to cancel it by */
  id: string
  name: string
  bytes: number
  stage: ImportStage
}

interface Imports {
  /** those of this window, in the order in which they came */
  files: ImportFile[]
  add(files: ImportFile[]): void
  setStage(id: string, stage: ImportStage): void
  remove(id: string): void
  /** Takes those off the list that came to an end. */
  clearEnded(): void
}

const isUnderWay = ({ stage }: ImportFile): boolean => stage.kind === 'waiting' || stage.kind === 'reading'

/** How many files are on their way. */
export const countUnderWay = (files: readonly ImportFile[]): number => files.filter(isUnderWay).length

/** Files on their way into the library; they go on when the learner goes to another screen. */
export const useImports = create<Imports>()((set) => ({
  files: [],
  add: (files) => set((state) => ({ files: [...state.files, ...files] })),
  setStage: (id, stage) =>
    set((state) => ({ files: state.files.map((file) => (file.id === id ? { ...file, stage } : file)) })),
  remove: (id) => set((state) => ({ files: state.files.filter((file) => file.id !== id) })),
  clearEnded: () => set((state) => ({ files: state.files.filter(isUnderWay) })),
}))
