import { create } from 'zustand'
import type { CardDraft } from './draft'

interface EditorState {
  /** what is written now; null before the form is there */
  draft: CardDraft | null
  isChanged: boolean
  isPreviewed: boolean
}

/** What the head of the editor shows of the form under it. */
export const useEditor = create<EditorState>()(() => ({ draft: null, isChanged: false, isPreviewed: false }))
