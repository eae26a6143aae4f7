import { create } from 'zustand'
import { z } from 'zod'
import { answers } from '../../shared/model/practice'

/** What the learner has said of a case so far. */
const caseDraft = answers.extend({ workedMs: z.number().min(0) })
export type CaseDraft = z.infer<typeof caseDraft>
export type Evidence = CaseDraft['evidence'][number]

/** What words were marked for, in full: which item of the element they show, or that they speak against it. */
export type MarkName = Pick<Evidence, 'fact' | 'against'>

export const emptyDraft: CaseDraft = { elements: {}, findings: {}, evidence: [], workedMs: 0 }

interface Drafts {
  /** by the key of the case */
  drafts: Record<string, CaseDraft>
  put(key: string, draft: CaseDraft): void
  /** nothing where there is no draft, as after it was answered */
  change(key: string, change: (draft: CaseDraft) => CaseDraft): void
  drop(key: string): void
}

/** The cases that are being worked: they outlast a look at another screen. useKeptDraft takes them over a restart. */
export const useDrafts = create<Drafts>()((set) => ({
  drafts: {},
  put: (key, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } })),
  change: (key, change) =>
    set(({ drafts }) => {
      const draft = drafts[key]
      return draft ? { drafts: { ...drafts, [key]: change(draft) } } : {}
    }),
  drop: (key) =>
    set(({ drafts }) => {
      const { [key]: _dropped, ...others } = drafts
      return { drafts: others }
    }),
}))

/** Whether something was said of the case: time alone is no answer. */
export function holdsAnswers({ elements, findings, evidence }: CaseDraft): boolean {
  return [elements, findings, evidence].some((said) => Object.keys(said).length > 0)
}

/** Gives the draft with an answer, kept under its key; what is no answer of a finding is left out. */
export function answered(draft: CaseDraft, kind: 'element' | 'finding', key: string, value: string): CaseDraft {
  if (kind === 'element') return { ...draft, elements: { ...draft.elements, [key]: value } }
  const finding = answers.shape.findings.valueType.safeParse(value)
  return finding.success ? { ...draft, findings: { ...draft.findings, [key]: finding.data } } : draft
}

/** Gives the draft with a mark that shows something else than before: another item of its element, or that it speaks against it. */
export function renamed(draft: CaseDraft, mark: Evidence, { fact, against }: MarkName): CaseDraft {
  const { fact: _before, ...rest } = mark
  const named: Evidence = { ...rest, against, ...(fact !== undefined && { fact }) }
  return { ...draft, evidence: draft.evidence.map((one) => (isSamePlace(one, mark) ? named : one)) }
}

/** Gives the draft without a mark. */
export function unmarked(draft: CaseDraft, mark: Evidence): CaseDraft {
  return { ...draft, evidence: draft.evidence.filter((one) => !isSamePlace(one, mark)) }
}

/**
 * Gives the draft with words marked for an element; the same words are marked once for it. A new mark comes last, so that
 * the others keep their numbers.
 */
export function marked(draft: CaseDraft, mark: Evidence): CaseDraft {
  const isKnown = draft.evidence.some((one) => isSamePlace(one, mark))
  return isKnown ? draft : { ...draft, evidence: [...draft.evidence, mark] }
}

function isSamePlace(a: Evidence, b: Evidence): boolean {
  return a.element === b.element && a.paragraph === b.paragraph && a.start === b.start && a.end === b.end
}

/** Gives what was kept, or null where there is nothing or nothing that can be read: then the case starts afresh. */
export function parseDraft(text: string | undefined): CaseDraft | null {
  if (text === undefined) return null
  try {
    return caseDraft.parse(JSON.parse(text))
  } catch {
    // Kept by another version of Actus. The attempt is lost, the case is not.
    return null
  }
}
