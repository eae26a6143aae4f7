import type { ElementContent } from 'hast'
import { z } from 'zod'
import { identifier } from '../../shared/classifier/rules'
import { importWarningCodes } from '../../shared/model/document'

/*
 * What the host and the process that parses say to each other. The host sends the file in parts; the process may ask for
 * files beside it, says how far it is, and names what it found. Then the host asks for one piece after the other, so that
 * neither is ever long at it.
 */

const bytes = z.custom<Uint8Array<ArrayBuffer>>((it) => it instanceof Uint8Array)
const extent = z.enum(['article', 'whole'])

/** What the host says. */
export const hostMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    fileName: z.string(),
    encoding: z.string().nullable(),
    extent,
    /** of a pack: what it holds, or what its cases practise */
    wants: z.enum(['content', 'coverage']),
    /** bytes to come */
    size: z.int().min(0),
  }),
  z.object({ kind: z.literal('bytes'), bytes }),
  z.object({ kind: z.literal('companion'), path: z.string(), bytes: bytes.nullable() }),
  z.object({ kind: z.literal('more') }),
])
export type HostMessage = z.infer<typeof hostMessage>

const failure = <C extends string, F extends z.ZodRawShape>(code: C, facts: F) =>
  z.object({ kind: z.literal('failed'), code: z.literal(code), facts: z.object({ file: z.string(), ...facts }) })

const format = z.enum(['plain-text', 'markdown', 'html', 'pdf', 'docx', 'epub'])
const pageLink = z.object({ title: z.string(), url: z.string().nullable() }).nullable()

/** What is known of a text before its first block has come. */
const parsedFacts = z.object({
  title: z.string(),
  lang: z.string(),
  byline: z.string(),
  published: z.string().nullable(),
  links: z.object({ url: z.string().nullable(), next: pageLink, previous: pageLink }),
  encoding: z.string().nullable(),
  extent: extent.nullable(),
  warnings: z.array(z.object({ code: z.enum(importWarningCodes), count: z.int().min(1) })),
  /** how many are to come */
  pieces: z.int().min(0),
})
export type ParsedFacts = z.infer<typeof parsedFacts>

/** Kinds of pictures that are shown. */
export const pictureType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'])

/** A picture, or a run of top-level nodes. */
const parsedPiece = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('asset'),
    asset: z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      mediaType: pictureType,
      bytes,
      width: z.number().min(0),
      height: z.number().min(0),
    }),
  }),
  // The nodes are not looked into here: the library sanitises them, whatever they hold.
  z.object({
    kind: z.literal('blocks'),
    blocks: z.array(z.custom<ElementContent>((it) => typeof it === 'object' && it !== null)),
  }),
])
export type ParsedPiece = z.infer<typeof parsedPiece>

const packProblem = z.object({ file: z.string(), line: z.int().nullable(), field: z.string(), message: z.string() })

/** A pack that was read out of its one file. What was made of it is JSON, kept as it comes. */
const packMessage = z.object({
  kind: z.literal('pack'),
  contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  files: z.record(z.string(), z.string()),
  problems: z.array(packProblem),
  remarks: z.array(packProblem),
  made: z
    .object({
      id: identifier,
      version: z.string(),
      title: z.string(),
      packJson: z.string(),
      documentJson: z.string(),
    })
    .nullable(),
})

const reached = z.object({ id: z.string(), label: z.string(), cases: z.record(z.string(), z.int()) })
const ids = z.array(z.string())

/** What the cases of a pack practise. */
const coverageMessage = z.object({
  kind: z.literal('coverage'),
  coverage: z
    .object({
      counts: z.object({
        terms: z.int(),
        cards: z.int(),
        cases: z.int(),
        pairs: z.int(),
        levels: z.tuple([z.int(), z.int(), z.int()]),
      }),
      elements: z.array(reached),
      findings: z.array(reached.extend({ asked: z.boolean(), missedNarrowly: z.int() })),
      distinctions: z.array(reached.extend({ isEnough: z.boolean() })),
      factsNeverStated: ids,
      termsWithoutCard: ids,
      cardsWithoutPassage: ids,
    })
    .nullable(),
})

/** What the parsing process says. It read a stranger's file, so its words are checked like any other input. */
export const parserMessage = z.union([
  parsedPiece,
  z.object({ kind: z.literal('progress'), share: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('want'), path: z.string().max(4096) }),
  z.object({ kind: z.literal('parsed'), facts: parsedFacts }),
  packMessage,
  coverageMessage,
  z.object({ kind: z.literal('end') }),
  failure('file-unreadable', { detail: z.string() }),
  failure('file-unsupported', { supported: z.string() }),
  failure('file-empty', {}),
  failure('file-too-large', { megabytes: z.number(), limit: z.number() }),
  failure('file-not-text', {}),
  failure('file-encrypted', {}),
  failure('file-scanned', { pages: z.number() }),
  failure('file-damaged', { kind: format, detail: z.string() }),
  failure('file-mismatch', { named: format, found: z.string() }),
  failure('pack-unreadable', {
    why: z.enum(['form', 'newer', 'damaged', 'many', 'large', 'name', 'twice', 'changed', 'encoding']),
    entry: z.string().max(1000),
  }),
])
export type ParserMessage = z.infer<typeof parserMessage>
