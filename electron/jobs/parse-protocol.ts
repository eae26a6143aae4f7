import type { Root } from 'hast'
import { z } from 'zod'

/** What the parsing process is asked, once in its life. */
export const parseRequest = z.object({
  fileName: z.string(),
  bytes: z.custom<Uint8Array>((it) => it instanceof Uint8Array),
})
export type ParseRequest = z.infer<typeof parseRequest>

const failure = <C extends string, F extends z.ZodRawShape>(code: C, facts: F) =>
  z.object({ kind: z.literal('failed'), code: z.literal(code), facts: z.object({ file: z.string(), ...facts }) })

// The tree is not looked into here: the library sanitises it, whatever it holds.
const tree = z.custom<Root>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'root',
)

/** What the parsing process says. It read a stranger's file, so its words are checked like any other input. */
export const parserMessage = z.union([
  z.object({
    kind: z.literal('parsed'),
    document: z.object({ title: z.string(), lang: z.string(), byline: z.string(), tree }),
  }),
  failure('file-unreadable', { detail: z.string() }),
  failure('file-unsupported', { supported: z.string() }),
  failure('file-empty', {}),
  failure('file-too-large', { megabytes: z.number(), limit: z.number() }),
  failure('file-not-text', {}),
])
export type ParserMessage = z.infer<typeof parserMessage>
