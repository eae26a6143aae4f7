import { isAlias, isMap, isNode, isPair, isScalar, isSeq, visit, type Document, type Node, type Pair } from 'yaml'
import { commentsToEntries } from './yaml-comments'

/**
 * A value as nodes of a document, made as far as it goes of those that stand in its place: what is the same goes on as it is
 * written, with its comments, wherever in the value it is now; a group or a list that changed keeps its own.
 * @param old what stood there; its nodes are used up
 */
export function mergedNode(document: Document, old: Node, value: unknown): Node {
  const kept = new Map<string, Node[]>()
  visit(old, {
    Node(_, node) {
      commentsToEntries(node)
      const key = keyOf(node.toJS(document))
      kept.set(key, [...(kept.get(key) ?? []), node])
    },
  })
  const used = new Set<unknown>()
  const use = (node: Node) => visit(node, { Node: (_, inner) => void used.add(inner) })

  const build = (wanted: unknown, here: Node | undefined): Node => {
    const free = here !== undefined && !used.has(here) ? here : undefined
    const same = (kept.get(keyOf(wanted)) ?? []).filter((node) => !used.has(node))
    const found = same.find((node) => node === free) ?? same[0]
    if (found !== undefined) {
      use(found)
      return found
    }
    // What was here is a part of what is wanted: it will be found there.
    const holder = free !== undefined && !holds(wanted, keyOf(free.toJS(document))) ? free : undefined
    if (Array.isArray(wanted)) return list(wanted, holder)
    if (typeof wanted === 'object' && wanted !== null) return group(wanted, holder)
    const node = document.createNode(wanted)
    if (isScalar(holder)) {
      used.add(holder)
      node.comment = holder.comment
      node.commentBefore = holder.commentBefore
    }
    return node
  }

  const list = (wanted: readonly unknown[], holder: Node | undefined): Node => {
    const made = isSeq<Node>(holder) ? holder : document.createNode<unknown[]>([])
    const items = isSeq<Node>(holder) ? [...holder.items] : []
    used.add(made)
    // Of those that changed, the first is taken for the first.
    const changed = items.filter((item) => !holds(wanted, keyOf(item.toJS(document))))
    const all = wanted.map((item) => build(item, kept.has(keyOf(item)) ? undefined : changed.shift()))
    Object.assign(made, { items: all })
    return made
  }

  const group = (wanted: object, holder: Node | undefined): Node => {
    const made = isMap<Node, Node | null>(holder) ? holder : document.createNode({})
    const pairs = isMap<Node, Node | null>(holder) ? [...holder.items] : []
    used.add(made)
    const names = Object.keys(wanted)
    const gone = pairs.filter((pair) => !names.includes(nameOf(pair)))
    const fresh = names.filter((name) => !pairs.some((pair) => nameOf(pair) === name))
    // One name for another: it is called otherwise now.
    const renamed = gone.length === 1 && fresh.length === 1 ? gone[0] : undefined
    if (renamed && isScalar(renamed.key)) renamed.key.value = fresh[0]
    const stays = pairs.filter((pair) => pair === renamed || !gone.includes(pair))
    for (const pair of stays) pair.value = build(Reflect.get(wanted, nameOf(pair)), pair.value ?? undefined)
    const added = names
      .filter((name) => !stays.some((pair) => nameOf(pair) === name))
      .map((name) => document.createPair(name, build(Reflect.get(wanted, name), undefined)))
    Object.assign(made, { items: [...stays, ...added] })
    return made
  }

  return build(value, old)
}

const keyOf = (value: unknown): string => JSON.stringify(value) ?? ''

const nameOf = (pair: Pair<unknown, unknown>): string => String(isScalar(pair.key) ? pair.key.value : pair.key)

function holds(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((inner) => keyOf(inner) === key || holds(inner, key))
}

/**
 * Puts a copy in the place of every alias whose anchor is gone, or stands below it now: else the document could not be written.
 * @returns does so, after the document was changed
 */
export function keptAliases(document: Document): () => void {
  const meant = new Map<unknown, Node>()
  visit(document, {
    Alias(_, alias) {
      const node = alias.resolve(document)
      if (node !== undefined) meant.set(alias, node)
    },
  })
  return () => {
    const anchors = new Set<string>()
    visit(document, (_, node) => {
      if (isAlias(node)) {
        const source = meant.get(node)
        if (anchors.has(node.source) || source === undefined) return
        const copy = source.clone() as Node
        visit(copy, { Node: (_at, inner) => void (isAlias(inner) || delete inner.anchor) })
        return copy
      }
      if (isNode(node) && !isPair(node) && node.anchor) anchors.add(node.anchor)
    })
  }
}
