import { parse } from 'yaml'
import { packManifest, type PackManifest } from '../../shared/pack/schema'
import { moduleFile } from '../../shared/pack/starting-pack'
import type { AppContext } from '../context'
import { readModule, type ReadableText } from '../library/public'
import { getDraft } from './drafts'

/** The text of a draft as the reader shows it; without its links to modules and references as long as its manifest has faults. */
export function previewModule(ctx: Pick<AppContext, 'store'>, id: string): Pick<ReadableText, 'tree' | 'sections'> {
  const { files } = getDraft(ctx, id)
  const { tree, sections } = readModule(files[moduleFile] ?? '', manifestIn(files['pack.yaml'] ?? ''))
  return { tree, sections }
}

function manifestIn(text: string): PackManifest | null {
  try {
    return packManifest.safeParse(parse(text)).data ?? null
  } catch {
    // No YAML yet: the check says so.
    return null
  }
}
