import { twins, under, type CorpusPackage } from './files.ts'

/** Files at which nobody looks while changing a parser: they tell how it will do on the next one. */
export const heldOut: CorpusPackage[] = [
  {
    from: 'apt',
    name: 'mutt',
    files: ['usr/share/doc/mutt/html/manual.html', ...twins('usr/share/doc/mutt', 'html/manual.html', 'manual.txt.gz')],
  },
  {
    from: 'apt',
    name: 'w3m',
    files: under('usr/share/doc/w3m', 'MANUAL.html', 'de/FAQ.html', 'ja/MANUAL.html'),
  },
  {
    from: 'apt',
    name: 'shorewall-doc',
    files: under(
      'usr/share/doc/shorewall-doc/html',
      'shorewall_setup_guide.htm',
      'two-interface_ru.html',
      'two-interface_fr.html',
    ),
  },
  {
    from: 'apt',
    name: 'python-django-doc',
    files: under('usr/share/doc/python-django-doc/html', 'releases/3.1.html', 'faq/general.html'),
  },
  {
    from: 'apt',
    name: 'kicad-doc-ja',
    files: under('usr/share/doc/kicad/help/ja', 'getting_started_in_kicad.html', 'pl_editor.html'),
  },
  {
    from: 'apt',
    name: 'fetchmail',
    files: under('usr/share/doc/fetchmail', 'fetchmail-FAQ.html', 'fetchmail-features.html'),
  },
  {
    from: 'apt',
    name: 'libreoffice-help-zh-cn',
    files: ['usr/share/libreoffice/help/zh-CN/text/shared/optionen/01010400.html'],
  },
  {
    from: 'apt',
    name: 'live-manual-html',
    files: under('usr/share/doc/live-manual/html', 'live-manual.pl.html'),
  },
  {
    from: 'apt',
    name: 'live-manual-txt',
    files: under(
      'usr/share/doc/live-manual/txt',
      'live-manual.en.txt.gz',
      'live-manual.pl.txt.gz',
      'live-manual.pt_BR.txt.gz',
    ),
  },
  {
    from: 'apt',
    name: 'live-manual-pdf',
    files: under(
      'usr/share/doc/live-manual/pdf',
      'live-manual.portrait.en.a4.pdf.gz',
      'live-manual.portrait.pl.a4.pdf.gz',
      'live-manual.landscape.fr.letter.pdf.gz',
    ),
  },
  {
    from: 'apt',
    name: 'maint-guide-de',
    files: [
      'usr/share/doc/maint-guide-de/html/dreq.de.html',
      ...under('usr/share/doc/maint-guide-de', 'maint-guide.de.pdf', 'maint-guide.de.txt.gz'),
    ],
  },
  { from: 'apt', name: 'nethack-common', files: ['usr/share/doc/nethack-common/Guidebook.txt.gz'] },
  {
    from: 'apt',
    name: 'sendmail-doc',
    files: under('usr/share/doc/sendmail-doc', 'faq.txt.gz', 'op/op.txt.gz', 'libmilter/html/overview.html'),
  },
  { from: 'apt', name: 'menu', files: under('usr/share/doc/menu', 'menu.txt.gz', 'html/ch3.html') },
  {
    from: 'apt',
    name: 'developers-reference-ja',
    files: under(
      'usr/share/developers-reference/ja',
      'developers-reference.txt.gz',
      'developers-reference.pdf',
      'tools.html',
    ),
  },
  {
    from: 'apt',
    name: 'r-cran-lme4',
    files: under('usr/lib/R/site-library/lme4/doc', 'lmer.pdf', 'PLSvGLS.pdf'),
  },
  {
    from: 'apt',
    name: 'r-cran-vegan',
    files: under('usr/lib/R/site-library/vegan/doc', 'intro-vegan.pdf', 'partitioning.pdf'),
  },
  {
    from: 'apt',
    name: 'gutenprint-doc',
    files: ['usr/share/doc/gutenprint-doc/gutenprint-users-manual.pdf'],
  },
  { from: 'apt', name: 'eyes17-manuals-es', files: ['usr/share/doc/eyes17/es/eyes17.pdf.gz'] },
  {
    from: 'apt',
    name: 'debian-edu-doc-it',
    files: under(
      'usr/share/doc/debian-edu-doc-it',
      'debian-edu-bookworm-manual.epub',
      'debian-edu-bookworm-manual.pdf',
    ),
  },
  {
    from: 'apt',
    name: 'debian-edu-doc-es',
    files: ['usr/share/doc/debian-edu-doc-es/debian-edu-bullseye-manual.epub'],
  },
  {
    from: 'apt',
    name: 'ubuntu-packaging-guide-epub-de',
    files: ['usr/share/doc/ubuntu-packaging-guide-epub-de/ubuntu-packaging-guide.epub'],
  },
  {
    from: 'apt',
    name: 'ubuntu-packaging-guide-epub-es',
    files: ['usr/share/doc/ubuntu-packaging-guide-epub-es/ubuntu-packaging-guide.epub'],
  },
  {
    from: 'pip',
    name: 'python-docx',
    files: [
      ...under('python_docx-1.2.0/tests/test_files', 'having-images.docx', 'test.docx'),
      ...under(
        'python_docx-1.2.0/features/steps/test_files',
        'tbl-having-tables.docx',
        'blk-paras-and-tables.docx',
        'par-known-styles.docx',
        'comments-rich-para.docx',
      ),
    ],
  },
  {
    from: 'apt',
    name: 'exim4-doc-html',
    files: [
      'usr/share/doc/exim4-doc-html/spec_html/ch-file_and_database_lookups.html',
      { path: 'usr/share/doc/exim4-doc-html/spec_html/ch-the_appendfile_transport.html', made: 'docx' },
      { path: 'usr/share/doc/exim4-doc-html/spec_html/filter_ch-exim_filter_files.html', made: 'epub' },
    ],
  },
  {
    from: 'apt',
    name: 'aptitude-doc-cs',
    files: [{ path: 'usr/share/doc/aptitude/html/cs/ch02s02s06.html', made: 'docx' }],
  },
  { from: 'npm', name: 'ajv', files: ['package/README.md'] },
  { from: 'npm', name: 'marked', files: ['package/README.md'] },
  { from: 'npm', name: 'egg', files: ['package/README.md', 'package/README.zh-CN.md'] },
  { from: 'npm', name: 'socket.io', files: ['package/Readme.md'] },
  { from: 'npm', name: 'async', files: ['package/CHANGELOG.md'] },
  { from: 'npm', name: 'markdown-it', files: ['package/README.md'] },
  { from: 'npm', name: 'ws', files: ['package/README.md'] },
  { from: 'npm', name: 'eslint', files: ['package/README.md'] },
  { from: 'npm', name: 'minimist', files: ['package/README.md', 'package/CHANGELOG.md'] },
  { from: 'npm', name: 'hexo', files: ['package/README.md'] },
]
