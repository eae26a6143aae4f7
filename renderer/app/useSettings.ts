import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { assert } from '../../shared/assert'
import type { Settings } from '../../shared/model/settings'
import { useApi } from './api'
import { applyAppearance } from './appearance'
import { useChosenSettings } from './stores/chosen-settings'

/** The learner's choices. App shows nothing before they have come, so that they are there on every screen. */
export function useSettings(): Settings {
  const api = useApi()
  const { data } = useQuery(api.settings.get.queryOptions())
  assert(data, 'useSettings: a screen was drawn before the settings had come')
  return data
}

/** Gives what was chosen and is not among the fetched settings yet: it is being stored, or fetched. */
export function useSettingsOnTheirWay(): () => Partial<Settings> {
  const api = useApi()
  const client = useQueryClient()
  return useCallback(() => {
    const storing = client.isMutating({ mutationKey: api.settings.set.mutationKey() })
    const fetching = client.isFetching({ queryKey: api.settings.get.queryKey() })
    return storing + fetching > 0 ? useChosenSettings.getState().values : {}
  }, [api, client])
}

const followed = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']

/** Keeps the page in the learner's paper and type, and in the system's where they chose so, live. */
export function useAppearance(settings: Settings | undefined): void {
  const onTheirWay = useSettingsOnTheirWay()
  useEffect(() => {
    if (!settings) return
    const apply = () => applyAppearance({ ...settings, ...onTheirWay() }, (query) => matchMedia(query).matches)
    apply()
    const watched = followed.map((query) => matchMedia(query))
    for (const query of watched) query.addEventListener('change', apply)
    return () => {
      for (const query of watched) query.removeEventListener('change', apply)
    }
  }, [settings, onTheirWay])
}
