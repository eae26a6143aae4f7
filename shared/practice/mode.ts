import { z } from 'zod'

/** How a case is worked. "exam" is without help, "own" is a case that the learner wrote. */
export const mode = z.enum(['free', 'guided', 'quick-fire', 'difference', 'own', 'exam'])
export type Mode = z.infer<typeof mode>
