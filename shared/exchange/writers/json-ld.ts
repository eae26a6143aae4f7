import type { MarkColor } from '../../model/annotation'
import { citedMarks } from '../../model/summary'
import {
  isoTime,
  type ExportedMark,
  type ExportedNote,
  type ExportedText,
  type ExportFacts,
  type MarksFile,
} from '../exported'
import { ownGenerator } from '../own-notes'

const annotationContext = 'http://www.w3.org/ns/anno.jsonld'

/** Class of each colour and style: by these they come back as they were. */
const colorClass = (color: MarkColor): string => `actus-color-${color}`
const styleClassOf = (style: ExportedMark['style']): string => `actus-${style}`

/** What another program may draw a mark with; that of our light paper. */
const fills: Readonly<Record<MarkColor, string>> = {
  1: '#F3E982',
  2: '#A9CCA1',
  3: '#B7EAFF',
  4: '#E3ABC4',
  5: '#BFB1FF',
}

const iri = (id: string): string => `urn:uuid:${encodeURIComponent(id)}`

/**
 * Marks as one AnnotationCollection whose only page stands in it. Each annotation names the context again, so that it can be
 * taken out of the file as it is. Offsets are code points.
 * Source: W3C Web Annotation Data Model, Recommendation of 23 February 2017.
 */
export function jsonLdFile({ title, markNames, words, nowMs, id }: ExportFacts): MarksFile {
  const page = `${iri(id)}#page`
  let total = 0
  const generator = { id: ownGenerator, type: 'Software', name: words.program }
  return {
    head: () => {
      const collection = {
        '@context': annotationContext,
        id: iri(id),
        type: 'AnnotationCollection',
        label: title,
        created: isoTime(nowMs),
        last: page,
      }
      const first = { id: page, type: 'AnnotationPage', partOf: iri(id), startIndex: 0 }
      return `${open(collection)},\n"first": ${open(first)},\n"items": [`
    },
    *text(text, marks) {
      for (const mark of marks) {
        yield `${total === 0 ? '' : ','}\n${JSON.stringify(annotation(text, mark, markNames, generator))}`
        total += 1
      }
    },
    *notes(notes) {
      for (const note of notes) {
        yield `${total === 0 ? '' : ','}\n${JSON.stringify(noteAnnotation(note, iri(id), generator))}`
        total += 1
      }
    },
    // Only now it is known how many there were.
    foot: () => `\n]},\n"total": ${total}}\n`,
  }
}

/** An object to which more is to be added. */
const open = (value: object): string => JSON.stringify(value).slice(0, -1)

function annotation(text: ExportedText, mark: ExportedMark, markNames: readonly string[], generator: object): object {
  const { id, quote, place, color, style, tags, note } = mark
  const body = [
    ...(note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value })),
    { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: markNames[color - 1] ?? String(color) },
  ]
  return {
    '@context': annotationContext,
    id: iri(id),
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: isoTime(mark.createdAtMs),
    modified: isoTime(mark.updatedAtMs),
    generator,
    stylesheet: { type: 'CssStylesheet', value: rule(color, style) },
    body,
    target: {
      type: 'SpecificResource',
      source: { id: iri(text.id), type: 'Text', language: text.lang, 'dcterms:title': text.title, ...via(text) },
      styleClass: [colorClass(color), styleClassOf(style)],
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        ...(place === null ? [] : [{ type: 'TextPositionSelector', ...place }]),
      ],
    },
  }
}

/** A note across marks describes the annotations that it cites, or, if it cites none, all that stand with it. */
function noteAnnotation({ id, title, body, ...times }: ExportedNote, collection: string, generator: object): object {
  const cited = citedMarks(body)
  return {
    '@context': annotationContext,
    id: iri(id),
    type: 'Annotation',
    motivation: 'describing',
    created: isoTime(times.createdAtMs),
    modified: isoTime(times.updatedAtMs),
    generator,
    ...(title === '' ? {} : { 'dcterms:title': title }),
    body: [{ type: 'TextualBody', purpose: 'describing', format: 'text/markdown', value: body }],
    target: cited.length === 0 ? [collection] : cited.map(iri),
  }
}

/** Where the text came from, if that is an address that others can open. */
const via = ({ url }: ExportedText): { via?: string } =>
  url !== null && /^https?:/i.test(url) && URL.canParse(url) ? { via: url } : {}

const rule = (color: MarkColor, style: ExportedMark['style']): string =>
  style === 'highlight'
    ? `.${colorClass(color)} { background-color: ${fills[color]}; color: #000 }`
    : `.${colorClass(color)} { text-decoration: underline 2px ${fills[color]} }`
