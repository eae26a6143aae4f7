import { create } from 'zustand'
import type { Settings } from '../../../shared/model/settings'

/** What the learner chose since no setting was on its way to the store; it counts as long as one is. */
export const useChosenSettings = create<{ values: Partial<Settings> }>()(() => ({ values: {} }))
