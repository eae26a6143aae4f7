import { create } from 'zustand'
import type { QuickFireFeedback, QuickFireQuestion } from '../../../shared/model/practice-modes'

/** An answer with what it was worth; given is null where the time was over. */
export interface GivenAnswer {
  question: QuickFireQuestion
  given: string | null
  feedback: QuickFireFeedback
}

/** What is asked in a round, and what was answered so far. */
export interface RoundSoFar {
  questions: readonly QuickFireQuestion[]
  answers: readonly GivenAnswer[]
}

interface Run extends Omit<RoundSoFar, 'questions'> {
  /** null between rounds */
  questions: readonly QuickFireQuestion[] | null
  /** what is asked now was answered: what it was worth is shown */
  isAnswered: boolean
  begin(questions: readonly QuickFireQuestion[]): void
  /** goes on with a round as it was left, at the question that comes next */
  takeUp(round: RoundSoFar): void
  answer(answer: GivenAnswer): void
  goOn(): void
  /** to what the answers so far came to; without any, to the start */
  end(): void
  leave(): void
}

/** The round that goes on. It outlasts a look at another screen; useKeptRun takes it over a restart. */
export const useRun = create<Run>()((set) => ({
  questions: null,
  answers: [],
  isAnswered: false,
  begin: (questions) => set({ questions, answers: [], isAnswered: false }),
  takeUp: ({ questions, answers }) => set({ questions, answers, isAnswered: false }),
  answer: (answer) => set(({ answers }) => ({ answers: [...answers, answer], isAnswered: true })),
  goOn: () => set({ isAnswered: false }),
  end: () =>
    set(({ answers }) => ({
      questions: answers.length === 0 ? null : answers.map(({ question }) => question),
      isAnswered: false,
    })),
  leave: () => set({ questions: null, answers: [], isAnswered: false }),
}))

/** Gives a round that goes on; null between rounds, and where all is answered: what it came to was seen. */
export function roundSoFar({ questions, answers }: Pick<Run, 'questions' | 'answers'>): RoundSoFar | null {
  return questions === null || answers.length >= questions.length ? null : { questions, answers }
}

/** Gives how many answers were right since the last that was not. */
export function inARow(answers: readonly GivenAnswer[]): number {
  const last = answers.findLastIndex(({ feedback }) => !feedback.isRight)
  return answers.length - 1 - last
}

/** The words that a question is about; null where it is about the case as a whole. */
export function askedWords({ marked, paragraphs }: QuickFireQuestion): string | null {
  return marked && (paragraphs[marked.paragraph]?.slice(marked.start, marked.end) ?? null)
}
