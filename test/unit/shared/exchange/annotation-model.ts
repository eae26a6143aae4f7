import { z } from 'zod'

/*
 * The Web Annotation Data Model, W3C Recommendation of 23 February 2017, as far as our files use it. Strict: a key that the
 * model does not have is a fault, but for Dublin Core's title, which its JSON-LD context knows by a prefix.
 */

const iri = z.url().or(z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i))
/** 3.3.1: xsd:dateTime, in UTC */
const instant = z.iso.datetime()
/** 3.3.5 */
const motivation = z.enum([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
])
/** 3.2.4 */
const textualBody = z.strictObject({
  type: z.literal('TextualBody'),
  purpose: motivation,
  format: z.string().regex(/^(?:application|audio|image|text|video)\/[\w.+-]+$/),
  value: z.string(),
})
/** 4.2.4 and 4.2.5 */
const textQuote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
})
const textPosition = z
  .strictObject({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) })
  .refine(({ start, end }) => start <= end)
/** 3.2.1 and 3.2.2 */
const webResource = z.strictObject({
  id: iri,
  type: z.enum(['Dataset', 'Image', 'Video', 'Sound', 'Text']),
  language: z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/),
  'dcterms:title': z.string(),
  via: iri.optional(),
})
/** 4 and 4.4 */
const specificResource = z.strictObject({
  type: z.literal('SpecificResource'),
  source: webResource,
  styleClass: z.array(z.string()).min(1),
  selector: z.tuple([textQuote]).or(z.tuple([textQuote, textPosition])),
})

/** 3.1 */
export const annotation = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: z.literal('Annotation'),
  motivation,
  created: instant,
  modified: instant,
  generator: z.strictObject({ id: iri, type: z.literal('Software'), name: z.string() }),
  stylesheet: z.strictObject({ type: z.literal('CssStylesheet'), value: z.string() }),
  body: z.array(textualBody),
  target: specificResource,
})

/** 3.1, and 3.2: a target may be the address of any resource, as that of another annotation */
export const noteAnnotation = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: z.literal('Annotation'),
  motivation,
  created: instant,
  modified: instant,
  generator: z.strictObject({ id: iri, type: z.literal('Software'), name: z.string() }),
  'dcterms:title': z.string().min(1).optional(),
  body: z.tuple([textualBody]),
  target: z.array(iri).min(1),
})

/** 5.1 and 5.2 */
export const annotationCollection = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  created: instant,
  total: z.int().min(0),
  last: iri,
  first: z.strictObject({
    id: iri,
    type: z.literal('AnnotationPage'),
    partOf: iri,
    startIndex: z.literal(0),
    items: z.array(annotation),
  }),
})
