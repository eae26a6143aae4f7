import { markColor, markStyle, type MarkColor, type MarkStyle } from '../../model/annotation'
import { excerpt, type IncomingMark, type IncomingMarks, type IncomingText } from '../incoming'
import { isOwnNote, ownNote } from '../own-notes'
import { saidBy } from './bodies'
import { idOf, instantOf, isObject, listOf, textOf, typesOf, type JsonObject } from './json'
import { readTags } from './read-tags'
import { selectedBy } from './selectors'

/** Reads annotations of the W3C model: one, a list, a page or a collection. What is malformed costs only itself. */
export function readW3c(value: unknown): IncomingMarks {
  const marks: IncomingMarks = { kind: 'w3c', marks: [], notes: [], skipped: [], notices: [] }
  let number = 0
  for (const annotation of annotationsIn(value, marks)) readOne(annotation, ++number, marks)
  return marks
}

/** Those that stand in a value; pages that stand elsewhere are told of. */
function* annotationsIn(value: unknown, into: IncomingMarks): Generator<unknown> {
  if (Array.isArray(value)) for (const one of value) yield* annotationsIn(one, into)
  else if (!isObject(value) || isAnnotation(value)) yield value
  else if (value['@graph'] !== undefined) yield* annotationsIn(listOf(value['@graph']), into)
  else if (
    typesOf(value).some((type) => /^(?:Ordered)?(?:Annotation)?Collection(?:Page)?$|^AnnotationPage$/.test(type))
  ) {
    for (const part of [value.first, value.items, value.next]) {
      if (typeof part === 'string') into.notices.push({ number: 0, reason: 'page-elsewhere', detail: excerpt(part) })
      else if (part !== undefined && part !== null) yield* annotationsIn(listOf(part), into)
    }
  } else yield value
}

const isAnnotation = (value: JsonObject): boolean => typesOf(value).includes('Annotation')

function readOne(annotation: unknown, number: number, into: IncomingMarks): void {
  if (!isObject(annotation) || (annotation.target === undefined && !isAnnotation(annotation))) {
    const detail = isObject(annotation) ? (typesOf(annotation)[0] ?? 'target') : typeof annotation
    into.skipped.push({ number, reason: 'malformed', detail })
    return
  }
  if (isOwnNote(annotation)) {
    const note = ownNote(annotation)
    const detail = excerpt(textOf(annotation['dcterms:title']) ?? '')
    if (typeof note === 'string') into.skipped.push({ number, reason: note, detail })
    else into.notes?.push({ number, ...note })
    return
  }
  const motivation = textOf(annotation.motivation)?.replace(/^oa:/, '') ?? null
  const bodies = [...listOf(annotation.body), ...listOf(annotation.bodyValue)]
  const said = saidBy(bodies, motivation, number)
  const { tags, notices } = readTags(said.tags, number)
  for (const notice of [...said.notices, ...notices]) into.notices.push(notice)
  const id = idOf(annotation)
  const targets = listOf(annotation.target)
  if (targets.length === 0) into.skipped.push({ number, reason: 'malformed', detail: 'target' })
  targets.forEach((target, at) => {
    const found = targetOf(target, number, into, motivation)
    if (found === null) return
    into.marks.push({
      ...found,
      number,
      // An annotation of several passages becomes a mark on each.
      sourceId: id === null || at === 0 ? id : `${id}#${at + 1}`,
      colorName: said.classes[0] ?? null,
      tags,
      note: said.notes.join('\n\n'),
      createdAtMs: instantOf(annotation.created),
      updatedAtMs: instantOf(annotation.modified) ?? instantOf(annotation.created),
    })
  })
}

type Target = Pick<IncomingMark, 'text' | 'quote' | 'position' | 'color' | 'style'>

function targetOf(target: unknown, number: number, into: IncomingMarks, motivation: string | null): Target | null {
  const whole = motivation === 'replying' ? 'reply' : 'no-quote'
  if (typeof target === 'string') {
    into.skipped.push({ number, reason: whole, detail: excerpt(target) })
    return null
  }
  if (!isObject(target)) {
    into.skipped.push({ number, reason: 'malformed', detail: 'target' })
    return null
  }
  const { quote, position, ignored } = selectedBy(target.selector)
  if (quote === null && position === null) {
    const reason = ignored.length > 0 ? 'selector-unknown' : whole
    into.skipped.push({ number, reason, detail: ignored[0] ?? excerpt(idOf(target) ?? '') })
    return null
  }
  for (const detail of new Set(ignored)) into.notices.push({ number, reason: 'selector-ignored', detail })
  const classes = listOf(target.styleClass).flatMap((name) => (typeof name === 'string' ? name.split(/\s+/) : []))
  return { text: textOfSource(target.source), quote, position, color: colorIn(classes), style: styleIn(classes) }
}

function textOfSource(source: unknown): IncomingText {
  const id = isObject(source) ? idOf(source) : textOf(source)
  const title = isObject(source)
    ? textOf(source['dcterms:title'] ?? source['dc:title'] ?? source.title ?? source.label)
    : null
  return { key: id ?? title ?? '', documentId: id?.startsWith('urn:uuid:') ? decoded(id.slice(9)) : null, title }
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

const colorIn = (classes: readonly string[]): MarkColor | null =>
  classes
    .map((name) => markColor.safeParse(Number(/^actus-color-(\d)$/.exec(name)?.[1])))
    .find(({ success }) => success)?.data ?? null

const styleIn = (classes: readonly string[]): MarkStyle =>
  classes.map((name) => markStyle.safeParse(/^actus-([a-z]+)$/.exec(name)?.[1])).find(({ success }) => success)?.data ??
  'highlight'
