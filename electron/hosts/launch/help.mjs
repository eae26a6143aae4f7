/**
 * The hosts' options, for --help.
 * @param {(id: 'host.option.dataDir' | 'host.option.port' | 'host.option.noOpen' | 'host.option.help' | 'host.option.version') => string} say
 * @returns {string}
 */
export function optionsHelp(say) {
  const rows = [
    ['--data-dir DIR', say('host.option.dataDir')],
    ['--port N', say('host.option.port')],
    ['--no-open', say('host.option.noOpen')],
    ['--help', say('host.option.help')],
    ['--version', say('host.option.version')],
  ]
  return rows.map(([option = '', words = '']) => `  ${option.padEnd(16)} ${words}`).join('\n')
}
