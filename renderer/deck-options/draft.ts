import { create } from 'zustand'
import type { PresetOptions } from '../../shared/model/preset'

/** Options that were changed and are not kept yet, by the preset that they are of. They stay while the window is open. */
interface Drafts {
  byPreset: Readonly<Record<string, Partial<PresetOptions>>>
}

const useDrafts = create<Drafts>()(() => ({ byPreset: {} }))

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The part of some options that differs from others. */
export function changedOptions(some: Partial<PresetOptions>, kept: PresetOptions): Partial<PresetOptions> {
  const before = new Map<string, unknown>(Object.entries(kept))
  return Object.fromEntries(Object.entries(some).filter(([key, value]) => !same(value, before.get(key))))
}

/** Options as they are typed: those of a preset, with what was changed and is not kept yet. */
export function useOptionsDraft(presetId: string, kept: PresetOptions) {
  const draft = useDrafts(({ byPreset }) => byPreset[presetId]) ?? {}
  const changed = changedOptions(draft, kept)
  const set = (of: Partial<PresetOptions>) =>
    useDrafts.setState(({ byPreset }) => ({ byPreset: { ...byPreset, [presetId]: of } }))
  return {
    options: { ...kept, ...changed },
    isChanged: Object.keys(changed).length > 0,
    change: (some: Partial<PresetOptions>) => set({ ...draft, ...some }),
    drop: () => set({}),
  }
}
