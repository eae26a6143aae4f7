import { create } from 'zustand'
import { ARCHIVE_ENDING } from '../../../shared/pack/archive-name'

interface WaitingPacks {
  /** packs that were dropped on the window, until the screen of packs takes them in */
  files: readonly File[]
  add(files: readonly File[]): void
  /** @returns those that wait, which are off the list then */
  take(): readonly File[]
}

export const useWaitingPacks = create<WaitingPacks>()((set, get) => ({
  files: [],
  add: (files) => set({ files: [...get().files, ...files] }),
  take() {
    const { files } = get()
    if (files.length > 0) set({ files: [] })
    return files
  },
}))

/** Whether a file names itself a pack. */
export const isPackFile = ({ name }: File): boolean => name.toLowerCase().endsWith(ARCHIVE_ENDING)
