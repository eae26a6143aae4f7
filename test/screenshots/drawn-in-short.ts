import { scenes } from './scenes.ts'

/** Reading with its panels; recall and cards; practice in each mode; what is around them. */
const names = `
first-run selection selection-more reader reader-mark reader-pick reader-term reader-type reader-find
reader-print reader-aloud reader-menu marks-export marks-import card-question
review-question review-answer review-list review-typed review-typed-answer review-hint
cards-list cards-chosen cards-more cards-postpone cards-postponed card-editor-question card-editor-picture
card-import-choose card-import card-import-report deck-options
practice-list practice-case practice-result practice-guided practice-mastery practice-matrix
quick-fire quick-fire-question quick-fire-answer quick-fire-done pair pair-result
exam exam-case exam-end exam-report own-none own-write own-fact own-read
palette search notebook notebook-note home library library-files library-details keys
trash settings text-gone not-found packs pack-cases pack-case pack-element pack-text
pack-read pack-term pack-trial pack-trial-result`

/**
 * The scenes that `npm test` looks through in Chromium, in both looks, and draws in a real Electron: each screen once, and each
 * kind of panel, dialog and list that has drawing or addresses of its own (marks, pictures, sound, printing, files, dragging).
 * What is left out are further states of these, which differ in their words and not in what draws them; `npm run test:screens`
 * takes them all. Each can be played without those left out.
 */
export const drawnInShort: readonly string[] = names.trim().split(/\s+/)

/** The scenes that are taken, in their order: those in short, or each where the long form is asked for. */
export const takenScenes = Object.entries(scenes).filter(
  ([name]) => process.env.ACTUS_ALL_SCREENS === '1' || drawnInShort.includes(name),
)
