import { z } from 'zod'
import { examKeep, examRequest } from '../../../shared/model/practice-modes'
import { procedure, router } from '../../trpc'
import { endExam } from './end'
import { examOffer, getExam, keepExam, listExams, startExam } from './exams'

const examId = z.object({ examId: z.string().min(1) })

/** Cases without help, and a report at the end. */
export const examRouter = router({
  offer: procedure.query(({ ctx }) => examOffer(ctx)),
  list: procedure.query(({ ctx }) => listExams(ctx)),
  get: procedure.input(examId).query(({ ctx, input }) => getExam(ctx, input.examId)),
  start: procedure.input(examRequest.extend({ seed: z.int() })).mutation(({ ctx, input }) => startExam(ctx, input)),
  keep: procedure.input(examKeep).mutation(({ ctx, input }) => keepExam(ctx, input)),
  end: procedure.input(examId).mutation(({ ctx, input }) => endExam(ctx, input.examId)),
})
