import { z } from 'zod'
import { encodings } from '../../shared/encodings'

/** How the file of a text is to be read once more, as the window asks for it. */
export const howToRead = z.object({
  id: z.string(),
  encoding: z.enum(encodings.map(({ name }) => name)).optional(),
  extent: z.enum(['article', 'whole']).optional(),
  importId: z.string().optional(),
})
