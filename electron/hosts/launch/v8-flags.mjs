/**
 * What V8 is told wherever Actus starts a process that holds the store; it can only be told from outside. The space of young
 * objects grows to 134 MB in Node 24 while much is done, and is given back late. With 17 MB, which was the limit in Chromium
 * for years, the same work takes no longer: measured with `npm run bench cards`.
 */
export const v8Flags = ['--max-semi-space-size=8']
