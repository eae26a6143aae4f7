import { create } from 'zustand'
import type { CardDraft } from './draft'

interface EditorState {
  /** what is written now; null before the form is there */
  draft: CardDraft | null
  isChanged: boolean
  isPreviewed: boolean
  /** the note whose passage is open below its form */
  passageOf: string | null
}

/** What the head of the editor shows of the form under it. */
export const useEditor = create<EditorState>()(() => ({
  draft: null,
  isChanged: false,
  isPreviewed: false,
  passageOf: null,
}))
