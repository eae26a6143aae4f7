import { useIsFetching, useIsMutating } from '@tanstack/react-query'
import type { Settings } from '../../shared/model/settings'
import { useApi } from './api'
import { applyAppearance } from './appearance'
import { useChosenSettings } from './stores/chosen-settings'
import { useOperation } from './useOperation'
import { useSettings, useSettingsOnTheirWay } from './useSettings'

/** The settings as the learner sees them, and how to change them. */
interface ChangeSettings {
  shown: Settings
  change(some: Partial<Settings>): void
}

/** Each change is shown at once and stored behind it, so that no control jumps back under the hand, however quick it is. */
export function useChangeSettings(): ChangeSettings {
  const api = useApi()
  const stored = useSettings()
  const onTheirWay = useSettingsOnTheirWay()
  // What is on its way is asked for as it is now; these draw again when that changes.
  useIsMutating({ mutationKey: api.settings.set.mutationKey() })
  useIsFetching({ queryKey: api.settings.get.queryKey() })
  useChosenSettings()
  const show = (settings: Settings) => applyAppearance(settings, (query) => matchMedia(query).matches)
  const set = useOperation(api.settings.set, {
    onFailed() {
      useChosenSettings.setState({ values: {} })
      show(stored)
    },
  })
  return {
    shown: { ...stored, ...onTheirWay() },
    change(some) {
      const values = { ...onTheirWay(), ...some }
      show({ ...stored, ...values })
      set.mutate(some)
      useChosenSettings.setState({ values })
    },
  }
}
