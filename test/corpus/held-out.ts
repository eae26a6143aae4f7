import { twins, under, type CorpusPackage } from './files.ts'
import { heldOutPdfs } from './pdf-files.ts'
import { fromRegistries } from './held-out-registries.ts'

/** Files at which nobody looks while changing a parser: they tell how it will do on the next one. */
export const heldOut: CorpusPackage[] = [
  ...heldOutPdfs,
  ...fromRegistries,
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
    files: ['usr/share/doc/debian-edu-doc-it/debian-edu-bookworm-manual.pdf'],
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
  {
    from: 'apt',
    name: 'doxygen-doc',
    files: under('usr/share/doc/doxygen/html', 'faq.html', 'doxywizard_usage.html', 'preprocessing.html'),
  },
  { from: 'apt', name: 'vim-doc', files: ['usr/share/doc/vim/html/usr_20.html'] },
  {
    from: 'apt',
    name: 'sphinx-doc',
    files: [
      ...under('usr/share/doc/sphinx-doc/html', 'faq.html', 'templating.html'),
      { path: 'usr/share/doc/sphinx-doc/html/latex.html', made: 'docx' },
    ],
  },
  {
    from: 'apt',
    name: 'aspell-doc',
    files: under(
      'usr/share/doc/aspell-doc/aspell.html',
      'Affix-Compression.html',
      'Adding-Support-For-Other-Languages.html',
    ),
  },
  { from: 'apt', name: 'dnsmasq-base', files: ['usr/share/doc/dnsmasq-base/setup.html'] },
  {
    from: 'apt',
    name: 'privoxy',
    files: [
      ...under('usr/share/doc/privoxy/user-manual', 'filter-file.html', 'appendix.html'),
      { path: 'usr/share/doc/privoxy/user-manual/whatsnew.html', made: 'docx' },
    ],
  },
  { from: 'apt', name: 'elinks-doc', files: under('usr/share/doc/elinks', 'manual.html', 'hacking.html') },
  {
    from: 'apt',
    name: 'kicad-doc-es',
    files: [
      'usr/share/doc/kicad/help/es/kicad.html',
      { path: 'usr/share/doc/kicad/help/es/gerbview.html', made: 'docx' },
    ],
  },
  {
    from: 'apt',
    name: 'apt-doc',
    files: under('usr/share/doc/apt-doc', 'guide.ja.html/ch4.html', 'guide.pl.html/ch4.html'),
  },
  { from: 'apt', name: 'r-cran-e1071', files: ['usr/lib/R/site-library/e1071/doc/svmdoc.pdf'] },
  { from: 'apt', name: 'r-cran-lmtest', files: ['usr/lib/R/site-library/lmtest/doc/lmtest-intro.pdf'] },
  {
    from: 'apt',
    name: 'r-cran-vcd',
    files: under('usr/lib/R/site-library/vcd/doc', 'strucplot.pdf', 'residual-shadings.pdf'),
  },
  { from: 'apt', name: 'c++-annotations-pdf', files: ['usr/share/doc/c++-annotations/cplusplus.pdf'] },
  { from: 'apt', name: 'eyes17-manuals-fr', files: ['usr/share/doc/eyes17/fr/eyes17.epub'] },
  { from: 'apt', name: 'c++-annotations-txt', files: ['usr/share/doc/c++-annotations/cplusplus.txt.gz'] },
  {
    from: 'apt',
    name: 'git-doc',
    files: under('usr/share/doc/git-doc', 'MyFirstContribution.txt', 'gitcore-tutorial.txt'),
  },
  { from: 'apt', name: 'mrtg', files: under('usr/share/doc/mrtg', 'mrtg-reference.txt.gz', 'cfgmaker.txt.gz') },
  { from: 'apt', name: 'valgrind', files: ['usr/share/doc/valgrind/valgrind_manual.pdf.gz'] },
  {
    from: 'apt',
    name: 'developers-reference-fr',
    files: ['usr/share/developers-reference/fr/developers-reference.pdf'],
  },
  { from: 'apt', name: 'maint-guide-ja', files: ['usr/share/doc/maint-guide-ja/maint-guide.ja.pdf'] },
  { from: 'apt', name: 'groff', files: ['usr/share/doc/groff-base/pdf/pdfmark.pdf.gz'] },
  {
    from: 'apt',
    name: 'ubuntu-packaging-guide-epub-ru',
    files: ['usr/share/doc/ubuntu-packaging-guide-epub-ru/ubuntu-packaging-guide.epub'],
  },
  { from: 'apt', name: 'snmptt', files: ['usr/share/doc/snmptt/snmptt.epub'] },
  {
    from: 'apt',
    name: 'debian-paketmanagement-buch',
    files: ['usr/share/doc/debian-paketmanagement-buch/debian-paketmanagement.epub'],
  },
  { from: 'apt', name: 'debian-reference-zh-cn', files: ['usr/share/debian-reference/debian-reference.zh-cn.txt.gz'] },
  { from: 'apt', name: 'debian-reference-fr', files: ['usr/share/debian-reference/debian-reference.fr.txt.gz'] },
  {
    from: 'apt',
    name: 'ghostscript-doc',
    files: under('usr/share/doc/ghostscript/html', 'Devices.html', 'Psfiles.html'),
  },
  { from: 'apt', name: 'nsis-doc', files: under('usr/share/doc/nsis/Docs', 'Chapter5.html', 'AppendixG.html') },
  { from: 'apt', name: 'haproxy-doc', files: ['usr/share/doc/haproxy-doc/html/intro.html'] },
  {
    from: 'apt',
    name: 'harden-doc',
    files: under('usr/share/doc/harden-doc/html', 'ja-JP/ch10s04.html', 'fr-FR/ch05s04.html', 'pt-BR/ch10s05.html'),
  },
  {
    from: 'apt',
    name: 'python-mpmath-doc',
    files: under('usr/share/doc/python-mpmath-doc', 'html/technical.html', 'txt/basics.txt'),
  },
  {
    from: 'apt',
    name: 'developers-reference-ru',
    files: twins('usr/share/developers-reference/ru', 'developers-reference.epub', 'developers-reference.txt.gz'),
  },
  {
    from: 'apt',
    name: 'developers-reference-de',
    files: ['usr/share/developers-reference/de/developers-reference.epub'],
  },
  {
    from: 'apt',
    name: 'ubuntu-packaging-guide-epub-fr',
    files: ['usr/share/doc/ubuntu-packaging-guide-epub-fr/ubuntu-packaging-guide.epub'],
  },
  {
    from: 'apt',
    name: 'ubuntu-packaging-guide-epub-uk',
    files: ['usr/share/doc/ubuntu-packaging-guide-epub-uk/ubuntu-packaging-guide.epub'],
  },
]
