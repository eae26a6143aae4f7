import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/frame.css'
import './ui/parts.css'
import './ui/controls.css'
import './ui/states.css'
import './ui/forced-colors.css'
import './ui/touch.css'
import { assert } from '../shared/assert'
import { createApiClient, createQueryClient } from './app/api'
import { App } from './app/App'
import { serveOlderBrowsers } from './app/older-browsers'

// Else zod tries once whether it may compile schemas, which the page's policy forbids and reports.
config({ jitless: true })

serveOlderBrowsers()
const root = document.getElementById('root')
assert(root, 'index.html has no #root')
createRoot(root).render(<App queryClient={createQueryClient()} apiClient={createApiClient()} />)
