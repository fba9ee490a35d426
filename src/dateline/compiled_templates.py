"""The code of the built-in templates in English: by the digest of each, a function that gives what Jinja wants of its
module. `make templates` writes this file; it is not to be edited."""

JINJA = '3.1.6'
"""The Jinja whose code it is."""


def _404(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = '404.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        t_1 = []
        pass
        parent_template = environment.get_template('_absent.html', '404.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_said(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        t_2 = []
        pass
        t_2.extend((
            '  <p class="label">Not found</p>\n  <h1>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n  <p class="gloss">No page stands at this address. It may have moved when an article was filed again.</p>\n',
        ))
        yield concat(t_2)

    def block_names(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_url = k_url
        l_0__ = k__
        t_3 = []
        pass
        t_3.extend((
            '  <li><a href="',
            shown(l_0_url('/search/', )),
            '">Every name from A to Z</a></li>\n',
        ))
        yield concat(t_3)

    blocks = {'said': block_said, 'names': block_names}
    debug_info = '1=31&2=37&4=50&7=55&8=68'
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def __absent(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = '_absent.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', '_absent.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_canonical(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        t_2 = []
        pass
        yield concat(t_2)

    def block_languages(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        t_3 = []
        pass
        yield concat(t_3)

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        t_4 = []
        pass
        t_4.append(
            '<meta name="robots" content="noindex">\n',
        )
        yield concat(t_4)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_url = k_url
        l_0__ = k__
        t_5 = []
        pass
        t_5.append(
            '<header class="head">\n',
        )
        gen = context.blocks['said'][0](context)
        try:
            for event in gen:
                t_5.append(event)
        finally: gen.close()
        t_5.append(
            '</header>\n<ul class="plain">\n',
        )
        gen = context.blocks['names'][0](context)
        try:
            for event in gen:
                t_5.append(event)
        finally: gen.close()
        t_5.extend((
            '  <li><a href="',
            shown(l_0_url('/articles/', )),
            '">All articles</a></li>\n  <li><a href="',
            shown(l_0_url('/agreements/', )),
            '">All agreements</a></li>\n</ul>\n',
        ))
        yield concat(t_5)

    def block_said(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        t_6 = []
        pass
        yield concat(t_6)

    def block_names(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        t_7 = []
        pass
        yield concat(t_7)

    blocks = {'canonical': block_canonical, 'languages': block_languages, 'head': block_head, 'main': block_main, 'said': block_said, 'names': block_names}
    debug_info = '2=31&3=37&4=48&5=59&8=73&10=89&13=97&14=102&15=104&10=109&13=120'
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def __frame(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = '_frame.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_m = l_0_look = l_0_masthead = l_0_languages = l_0_crumbs = l_0_foot = missing
        t_1 = []
        pass
        l_0_m = context.vars['m'] = environment.get_template('_macros.html', '_frame.html')._get_default_module(context)
        context.exported_vars.discard('m')
        def macro():
            t_2 = []
            l_1_url = k_url
            pass
            t_2.extend((
                '<link rel="stylesheet" href="',
                shown(l_1_url('/style.css', )),
                '">\n<link rel="icon" href="',
                shown(l_1_url('/icon.svg', )),
                '" type="image/svg+xml">\n<script src="',
                shown(l_1_url('/site.js', )),
                '" defer></script>',
            ))
            return marked(concat(t_2))
        context.exported_vars.add('look')
        context.vars['look'] = l_0_look = quick(Macro(environment, macro, 'look', (), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_section):
            t_3 = []
            l_1__ = k__
            l_1_url = k_url
            l_1_site = k_site
            if l_1_section is missing:
                l_1_section = undefined("parameter 'section' was not provided", name='section')
            pass
            t_3.extend((
                '<a class="skip" href="#main">Skip to the text</a>\n<header class="masthead">\n  <div class="wrap">\n    <p class="brand"><a href="',
                shown(l_1_url('/', )),
                '">',
                shown(l_1_site.title),
                '</a></p>\n    <nav aria-label="Main">\n      <ul>',
            ))
            for (l_2_key, l_2_label) in [('articles', m_0), ('agreements', m_1), ('countries', m_2), ('pairs', m_3), ('organizations', m_4), ('people', m_5), ('topics', m_6), ('dates', m_7), ('map', m_8), ('search', m_9)]:
                _loop_vars = {}
                pass
                t_3.extend((
                    '        <li><a href="',
                    shown(l_1_url(markup_join(('/', l_2_key, '/', )), )),
                    '"',
                ))
                if (l_2_key == l_1_section):
                    pass
                    t_3.append(
                        ' aria-current="true"',
                    )
                t_3.extend((
                    '>',
                    shown(l_2_label),
                    '</a></li>',
                ))
            l_2_key = l_2_label = missing
            t_3.append(
                '      </ul>\n    </nav>\n  </div>\n</header>',
            )
            return marked(concat(t_3))
        context.exported_vars.add('masthead')
        context.vars['masthead'] = l_0_masthead = quick(Macro(environment, macro, 'masthead', ('section',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_address):
            t_4 = []
            l_1__ = k__
            l_1_site = k_site
            if l_1_address is missing:
                l_1_address = undefined("parameter 'address' was not provided", name='address')
            pass
            t_4.append(
                '<nav class="languages" aria-label="Language"><ul class="inline">',
            )
            for l_2_one in l_1_site.languages:
                l_2_across = k_across
                _loop_vars = {}
                pass
                t_4.extend((
                    '  <li><a href="',
                    shown(l_2_across(markup_join((l_2_one.home, l_1_address[f_0(l_1_site.home):], )), )),
                    '" lang="',
                    shown(l_2_one.tag),
                    '" hreflang="',
                    shown(l_2_one.tag),
                    '"',
                ))
                if (l_2_one.tag == l_1_site.language):
                    pass
                    t_4.append(
                        ' aria-current="true"',
                    )
                t_4.extend((
                    '>',
                    shown(l_2_one.name),
                    '</a></li>',
                ))
            l_2_one = l_2_across = missing
            t_4.append(
                '</ul></nav>\n',
            )
            return marked(concat(t_4))
        context.exported_vars.add('languages')
        context.vars['languages'] = l_0_languages = quick(Macro(environment, macro, 'languages', ('address',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_trail):
            t_5 = []
            l_1__ = k__
            if l_1_trail is missing:
                l_1_trail = undefined("parameter 'trail' was not provided", name='trail')
            pass
            if l_1_trail:
                pass
                t_5.append(
                    '<nav class="crumbs" aria-label="Breadcrumb"><ol>',
                )
                for l_2_crumb in l_1_trail:
                    _loop_vars = {}
                    pass
                    t_5.extend((
                        '<li>',
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_2_crumb, )),
                        '</li>',
                    ))
                l_2_crumb = missing
                t_5.append(
                    '</ol></nav>',
                )
            return marked(concat(t_5))
        context.exported_vars.add('crumbs')
        context.vars['crumbs'] = l_0_crumbs = quick(Macro(environment, macro, 'crumbs', ('trail',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro():
            t_6 = []
            l_1__ = k__
            l_1_url = k_url
            pass
            t_6.extend((
                '<footer class="foot">\n  <div class="wrap">\n    <p>',
                (marked(concat(('Everything here is as the press reported it. Facts marked ', shown((undefined(name='m') if l_0_m is missing else l_0_m).state('machine', )), ' were read by rule and not yet confirmed by a person.', )))),
                '</p>\n    <nav aria-label="About this site"><ul>\n      <li><a href="',
                shown(l_1_url('/about/', )),
                '">Method and limits</a></li>\n      <li><a href="',
                shown(l_1_url('/data/', )),
                '">Data</a></li>\n      <li><a href="',
                shown(l_1_url('/corrections/', )),
                '">Corrections</a></li>\n      <li><a href="',
                shown(l_1_url('/feed.xml', )),
                '" type="application/atom+xml">Feed</a></li>\n    </ul></nav>\n  </div>\n</footer>',
            ))
            return marked(concat(t_6))
        context.exported_vars.add('foot')
        context.vars['foot'] = l_0_foot = quick(Macro(environment, macro, 'foot', (), False, False, False, context.eval_ctx.autoescape), macro)
        yield concat(t_1)

    blocks = {}
    debug_info = '2=31&4=33&5=39&6=41&7=43&10=49&14=59&17=64&20=69&29=89&31=99&32=105&37=129&38=135&40=140&45=155&48=162&50=164&51=166&52=168&53=170'
    m_0 = marked('Articles')
    m_1 = marked('Agreements')
    m_2 = marked('Countries')
    m_3 = marked('Pairs')
    m_4 = marked('Organisations')
    m_5 = marked('People')
    m_6 = marked('Topics')
    m_7 = marked('Dates')
    m_8 = marked('Map')
    m_9 = marked('Search')
    f_0 = environment.filters['length']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def __listing(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = '_listing.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', '_listing.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        l_0_whole = missing
        t_2 = []
        pass
        t_2.extend((
            '<header class="head">\n  <h1>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n  <p class="gloss">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).description),
            '</p>\n</header>',
        ))
        l_0_whole = is_0((undefined(name='page') if l_0_page is missing else l_0_page).pager)
        _block_vars['whole'] = l_0_whole
        gen = context.blocks['rows'][0](context.derived({'whole': l_0_whole}))
        try:
            for event in gen:
                t_2.append(event)
        finally: gen.close()
        t_2.extend((
            shown((undefined(name='m') if l_0_m is missing else l_0_m).pager((undefined(name='page') if l_0_page is missing else l_0_page).pager, (undefined(name='page') if l_0_page is missing else l_0_page).title, )),
            '\n',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).feed((undefined(name='page') if l_0_page is missing else l_0_page).feed, )),
            '\n',
        ))
        yield concat(t_2)

    def block_rows(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        t_3 = []
        pass
        yield concat(t_3)

    blocks = {'main': block_main, 'rows': block_rows}
    debug_info = '2=31&3=37&5=51&6=53&8=56&9=60&10=64&11=66&9=71'
    is_0 = environment.tests['none']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def __macros(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = '_macros.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_words = l_0_link = l_0_links = l_0_when = l_0_state = l_0_stage = l_0_bar = l_0_empty = l_0_feed = l_0_sentence_link = l_0_sentences = l_0_quotation = l_0_facts_read = l_0_particulars = l_0_rule = l_0_ledger_group = l_0_cell_source = l_0_article_list = l_0_reported = l_0_article_row = l_0_table = l_0_as_csv = l_0_agreement_table = l_0_agreement_cells = l_0_agreement_list = l_0_through_table = l_0_event_table = l_0_name_table = l_0_country_table = l_0_pager = l_0_years = missing
        t_1 = []
        pass
        l_0_words = context.vars['words'] = environment.get_template('_words.html', '_macros.html')._get_default_module(context)
        context.exported_vars.discard('words')
        def macro(l_1_to):
            t_2 = []
            l_1_url = k_url
            l_1_site = k_site
            if l_1_to is missing:
                l_1_to = undefined("parameter 'to' was not provided", name='to')
            pass
            if l_1_to.address:
                pass
                t_2.extend((
                    '<a href="',
                    shown(l_1_url(l_1_to.address, )),
                    '"',
                ))
                if (l_1_to.language and (l_1_to.language != l_1_site.language)):
                    pass
                    t_2.extend((
                        ' lang="',
                        shown(l_1_to.language),
                        '"',
                    ))
                t_2.extend((
                    '>',
                    shown(l_1_to.label),
                    '</a>',
                ))
            else:
                pass
                t_2.append(
                    shown(l_1_to.label),
                )
            return marked(concat(t_2))
        context.exported_vars.add('link')
        context.vars['link'] = l_0_link = quick(Macro(environment, macro, 'link', ('to',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_many, l_1_between):
            t_3 = []
            l_1_pgettext = k_pgettext
            l_1_once = k_once
            if l_1_many is missing:
                l_1_many = undefined("parameter 'many' was not provided", name='many')
            if l_1_between is missing:
                l_1_between = m_0
            pass
            for l_2_to in l_1_many[:(-1)]:
                _loop_vars = {}
                pass
                t_3.extend((
                    shown(l_1_once((undefined(name='link') if l_0_link is missing else l_0_link), l_2_to, )),
                    shown(l_1_between),
                ))
            l_2_to = missing
            if l_1_many:
                pass
                t_3.append(
                    shown(l_1_once((undefined(name='link') if l_0_link is missing else l_0_link), l_1_many[(-1)], )),
                )
            return marked(concat(t_3))
        context.exported_vars.add('links')
        context.vars['links'] = l_0_links = quick(Macro(environment, macro, 'links', ('many', 'between'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_edtf):
            t_4 = []
            if l_1_edtf is missing:
                l_1_edtf = undefined("parameter 'edtf' was not provided", name='edtf')
            pass
            if is_0(l_1_edtf):
                pass
                t_4.extend((
                    '<time datetime="',
                    shown(l_1_edtf),
                    '">',
                    shown(f_0(l_1_edtf)),
                    '</time>',
                ))
            else:
                pass
                t_4.append(
                    shown(f_0(l_1_edtf)),
                )
            return marked(concat(t_4))
        context.exported_vars.add('when')
        context.vars['when'] = l_0_when = quick(Macro(environment, macro, 'when', ('edtf',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_key):
            t_5 = []
            if l_1_key is missing:
                l_1_key = undefined("parameter 'key' was not provided", name='key')
            pass
            t_5.extend((
                '<span class="state ',
                shown(l_1_key),
                '">',
                shown((undefined(name='words') if l_0_words is missing else l_0_words).STATE.get(l_1_key, l_1_key, )),
                '</span>',
            ))
            return marked(concat(t_5))
        context.exported_vars.add('state')
        context.vars['state'] = l_0_state = quick(Macro(environment, macro, 'state', ('key',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_status):
            t_6 = []
            if l_1_status is missing:
                l_1_status = undefined("parameter 'status' was not provided", name='status')
            pass
            t_6.extend((
                '<span class="stage">',
                shown((undefined(name='words') if l_0_words is missing else l_0_words).STATUS.get(l_1_status, l_1_status, )),
                '</span>',
            ))
            return marked(concat(t_6))
        context.exported_vars.add('stage')
        context.vars['stage'] = l_0_stage = quick(Macro(environment, macro, 'stage', ('status',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_number, l_1_most):
            t_7 = []
            if l_1_number is missing:
                l_1_number = undefined("parameter 'number' was not provided", name='number')
            if l_1_most is missing:
                l_1_most = undefined("parameter 'most' was not provided", name='most')
            pass
            t_7.extend((
                '<svg class="bar" width="100%" height="8" aria-hidden="true" focusable="false"><rect width="',
                shown(f_1(((100 * l_1_number) / f_2(environment, [l_1_most, 1])), 1)),
                '%" height="8"/></svg>',
            ))
            return marked(concat(t_7))
        context.exported_vars.add('bar')
        context.vars['bar'] = l_0_bar = quick(Macro(environment, macro, 'bar', ('number', 'most'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_words):
            t_8 = []
            if l_1_words is missing:
                l_1_words = undefined("parameter 'words' was not provided", name='words')
            pass
            t_8.extend((
                '<p class="empty">',
                shown(l_1_words),
                '</p>',
            ))
            return marked(concat(t_8))
        context.exported_vars.add('empty')
        context.vars['empty'] = l_0_empty = quick(Macro(environment, macro, 'empty', ('words',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_address):
            t_9 = []
            l_1_url = k_url
            l_1__ = k__
            if l_1_address is missing:
                l_1_address = undefined("parameter 'address' was not provided", name='address')
            pass
            if l_1_address:
                pass
                t_9.extend((
                    '<p class="take"><a href="',
                    shown(l_1_url(l_1_address, )),
                    '" type="application/atom+xml">Feed of this page</a></p>',
                ))
            return marked(concat(t_9))
        context.exported_vars.add('feed')
        context.vars['feed'] = l_0_feed = quick(Macro(environment, macro, 'feed', ('address',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_quote):
            t_10 = []
            l_1__ = k__
            l_1_url = k_url
            l_1_label = missing
            if l_1_quote is missing:
                l_1_quote = undefined("parameter 'quote' was not provided", name='quote')
            pass
            l_1_label = (marked(concat(('sentence ', shown(l_1_quote.sentence), '', ))) if l_1_quote.sentence else m_1)
            if is_1(l_1_quote.text):
                pass
                t_10.append(
                    shown((undefined(name='label') if l_1_label is missing else l_1_label)),
                )
            else:
                pass
                t_10.extend((
                    '<a href="',
                    shown(l_1_url(l_1_quote.address, )),
                    '">',
                    shown((undefined(name='label') if l_1_label is missing else l_1_label)),
                    '</a>',
                ))
            return marked(concat(t_10))
        context.exported_vars.add('sentence_link')
        context.vars['sentence_link'] = l_0_sentence_link = quick(Macro(environment, macro, 'sentence_link', ('quote',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_numbers, l_1_linked):
            t_11 = []
            l_1__ = k__
            l_1_pgettext = k_pgettext
            l_1_ngettext = k_ngettext
            l_1_shown = resolve('shown')
            if l_1_numbers is missing:
                l_1_numbers = undefined("parameter 'numbers' was not provided", name='numbers')
            if l_1_linked is missing:
                l_1_linked = False
            pass
            if (l_1_numbers and (not l_1_numbers[0])):
                pass
                if l_1_linked:
                    pass
                    t_11.append(
                        '<a href="#s0">headline</a>',
                    )
                else:
                    pass
                    t_11.append(
                        'headline',
                    )
                t_11.append(
                    shown((m_0 if (f_3(l_1_numbers) > 1) else cond_expr_undefined("the inline if-expression on line 46 in '_macros.html' evaluated to false and no else section was defined."))),
                )
                l_1_numbers = l_1_numbers[1:]
            if l_1_numbers:
                pass
                t_12 = []
                pass
                l_3_loop = missing
                for l_3_number, l_3_loop in LoopContext(l_1_numbers, undefined):
                    _loop_vars = {}
                    pass
                    if l_1_linked:
                        pass
                        t_12.extend((
                            '<a href="#s',
                            shown(l_3_number),
                            '">',
                            shown(l_3_number),
                            '</a>',
                        ))
                    else:
                        pass
                        t_12.append(
                            shown(l_3_number),
                        )
                    t_12.append(
                        shown(('' if l_3_loop.last else m_0)),
                    )
                l_3_loop = l_3_number = missing
                l_1_shown = (Markup if context.eval_ctx.autoescape else identity)(concat(t_12))
                t_11.append(
                    (l_1_ngettext('sentence %(numbers)s', 'sentences %(numbers)s', f_3(l_1_numbers), numbers=(undefined(name='shown') if l_1_shown is missing else l_1_shown), )),
                )
            return marked(concat(t_11))
        context.exported_vars.add('sentences')
        context.vars['sentences'] = l_0_sentences = quick(Macro(environment, macro, 'sentences', ('numbers', 'linked'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_drawn, l_1_language):
            t_13 = []
            l_1__ = k__
            l_1_once = k_once
            l_1_pgettext = k_pgettext
            l_1_site = k_site
            if l_1_drawn is missing:
                l_1_drawn = undefined("parameter 'drawn' was not provided", name='drawn')
            if l_1_language is missing:
                l_1_language = undefined("parameter 'language' was not provided", name='language')
            pass
            if is_1(l_1_drawn.text):
                pass
                t_13.extend((
                    'Words withheld. ',
                    shown(l_1_once((undefined(name='sentences') if l_0_sentences is missing else l_0_sentences), l_1_drawn.sentences, )),
                    ', SHA-256 <code>',
                    shown(l_1_drawn.sha256),
                    '</code>',
                ))
            else:
                pass
                t_13.append(
                    '<q dir="auto"',
                )
                if (l_1_language != l_1_site.language):
                    pass
                    t_13.extend((
                        ' lang="',
                        shown(l_1_language),
                        '"',
                    ))
                t_13.extend((
                    '>',
                    shown(l_1_drawn.text),
                    '</q> ',
                    shown(l_1_once((undefined(name='sentences') if l_0_sentences is missing else l_0_sentences), l_1_drawn.sentences, True, )),
                ))
            return marked(concat(t_13))
        context.exported_vars.add('quotation')
        context.vars['quotation'] = l_0_quotation = quick(Macro(environment, macro, 'quotation', ('drawn', 'language'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_number):
            t_14 = []
            l_1__ = k__
            if l_1_number is missing:
                l_1_number = undefined("parameter 'number' was not provided", name='number')
            pass
            t_14.append(
                (marked(concat(('', shown((undefined(name='words') if l_0_words is missing else l_0_words).counted('facts', l_1_number, )), ' read from this text', )))),
            )
            return marked(concat(t_14))
        context.exported_vars.add('facts_read')
        context.vars['facts_read'] = l_0_facts_read = quick(Macro(environment, macro, 'facts_read', ('number',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_fact):
            t_15 = []
            l_1_once = k_once
            if l_1_fact is missing:
                l_1_fact = undefined("parameter 'fact' was not provided", name='fact')
            pass
            if (((l_1_fact.status or l_1_fact.date) or l_1_fact.detail) or l_1_fact.kind):
                pass
                t_15.append(
                    ' <span class="detail">',
                )
                if l_1_fact.status:
                    pass
                    t_15.append(
                        shown((undefined(name='words') if l_0_words is missing else l_0_words).STATUS[l_1_fact.status]),
                    )
                if l_1_fact.date:
                    pass
                    if l_1_fact.status:
                        pass
                        t_15.append(
                            ' · ',
                        )
                    t_15.append(
                        shown(l_1_once((undefined(name='when') if l_0_when is missing else l_0_when), l_1_fact.date, )),
                    )
                if l_1_fact.detail:
                    pass
                    if (l_1_fact.status or l_1_fact.date):
                        pass
                        t_15.append(
                            ' · ',
                        )
                    t_15.append(
                        shown(l_1_fact.detail),
                    )
                if l_1_fact.kind:
                    pass
                    if ((l_1_fact.status or l_1_fact.date) or l_1_fact.detail):
                        pass
                        t_15.append(
                            ' · ',
                        )
                    t_15.append(
                        shown((undefined(name='words') if l_0_words is missing else l_0_words).KIND.get(l_1_fact.kind, l_1_fact.kind, )),
                    )
                t_15.append(
                    '</span>',
                )
            return marked(concat(t_15))
        context.exported_vars.add('particulars')
        context.vars['particulars'] = l_0_particulars = quick(Macro(environment, macro, 'particulars', ('fact',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_name):
            t_16 = []
            l_1__ = k__
            if l_1_name is missing:
                l_1_name = undefined("parameter 'name' was not provided", name='name')
            pass
            t_16.extend((
                'Rule: <code>',
                shown(l_1_name),
                '</code>',
            ))
            return marked(concat(t_16))
        context.exported_vars.add('rule')
        context.vars['rule'] = l_0_rule = quick(Macro(environment, macro, 'rule', ('name',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_group, l_1_language):
            t_17 = []
            if l_1_group is missing:
                l_1_group = undefined("parameter 'group' was not provided", name='group')
            if l_1_language is missing:
                l_1_language = undefined("parameter 'language' was not provided", name='language')
            pass
            t_17.extend((
                '<section class="entry" aria-labelledby="facts-',
                shown(l_1_group.key),
                '">\n    <h3 id="facts-',
                shown(l_1_group.key),
                '">',
                shown((undefined(name='words') if l_0_words is missing else l_0_words).GROUP[l_1_group.key]),
                ' <span class="tally">',
                shown(f_4(f_3(l_1_group.facts))),
                '</span></h3>\n    <ul>',
            ))
            for l_2_fact in l_1_group.facts:
                l_2_url = k_url
                l_2_pgettext = k_pgettext
                l_2_once = k_once
                l_2__ = k__
                _loop_vars = {}
                pass
                t_17.append(
                    '      <li',
                )
                if l_2_fact.id:
                    pass
                    t_17.extend((
                        ' id="',
                        shown(l_2_fact.id),
                        '"',
                    ))
                t_17.append(
                    '><p class="fact">',
                )
                if l_2_fact.address:
                    pass
                    t_17.extend((
                        '<a href="',
                        shown(l_2_url(l_2_fact.address, )),
                        '">',
                        shown(l_2_fact.label),
                        '</a>',
                    ))
                else:
                    pass
                    t_17.append(
                        shown(l_2_fact.label),
                    )
                t_17.extend((
                    shown((undefined(name='particulars') if l_0_particulars is missing else l_0_particulars)(l_2_fact, )),
                    '</p>\n      <details class="source"><summary><span class="vh">',
                    shown(l_2_fact.label),
                    ': </span>',
                ))
                if l_2_fact.sentences:
                    pass
                    t_17.append(
                        shown(l_2_once((undefined(name='sentences') if l_0_sentences is missing else l_0_sentences), l_2_fact.sentences, )),
                    )
                else:
                    pass
                    t_17.append(
                        shown((m_2 if l_2_fact.declared else m_3)),
                    )
                t_17.extend((
                    ' ',
                    shown(l_2_once((undefined(name='state') if l_0_state is missing else l_0_state), l_2_fact.state, )),
                    '</summary><p class="where">',
                ))
                for l_3_drawn in l_2_fact.words:
                    _loop_vars = {}
                    pass
                    t_17.extend((
                        shown((undefined(name='quotation') if l_0_quotation is missing else l_0_quotation)(l_3_drawn, l_1_language, )),
                        '<br>',
                    ))
                l_3_drawn = missing
                if l_2_fact.declared:
                    pass
                    t_17.extend((
                        (marked(concat(('Written down in ', shown(l_2_fact.declared), '', )))),
                        '<br>',
                    ))
                t_17.extend((
                    shown(l_2_once((undefined(name='rule') if l_0_rule is missing else l_0_rule), l_2_fact.rule, )),
                    '</p></details></li>',
                ))
            l_2_fact = l_2_url = l_2_pgettext = l_2_once = l_2__ = missing
            t_17.append(
                '    </ul>\n  </section>',
            )
            return marked(concat(t_17))
        context.exported_vars.add('ledger_group')
        context.vars['ledger_group'] = l_0_ledger_group = quick(Macro(environment, macro, 'ledger_group', ('group', 'language'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_quote, l_1_state_key):
            t_18 = []
            l_1__ = k__
            l_1_site = k_site
            if l_1_quote is missing:
                l_1_quote = undefined("parameter 'quote' was not provided", name='quote')
            if l_1_state_key is missing:
                l_1_state_key = undefined("parameter 'state_key' was not provided", name='state_key')
            pass
            if is_1(l_1_quote):
                pass
                t_18.append(
                    shown((undefined(name='state') if l_0_state is missing else l_0_state)(l_1_state_key, )),
                )
            elif is_1(l_1_quote.text):
                pass
                t_18.extend((
                    shown((undefined(name='sentence_link') if l_0_sentence_link is missing else l_0_sentence_link)(l_1_quote, )),
                    ' · withheld ',
                    shown((undefined(name='state') if l_0_state is missing else l_0_state)(l_1_state_key, )),
                ))
            else:
                pass
                t_18.append(
                    '<q dir="auto"',
                )
                if (l_1_quote.language != l_1_site.language):
                    pass
                    t_18.extend((
                        ' lang="',
                        shown(l_1_quote.language),
                        '"',
                    ))
                t_18.extend((
                    '>',
                    shown(l_1_quote.text),
                    '</q> <span class="nowrap">',
                    shown((undefined(name='sentence_link') if l_0_sentence_link is missing else l_0_sentence_link)(l_1_quote, )),
                    ' ',
                    shown((undefined(name='state') if l_0_state is missing else l_0_state)(l_1_state_key, )),
                    '</span>',
                ))
            return marked(concat(t_18))
        context.exported_vars.add('cell_source')
        context.vars['cell_source'] = l_0_cell_source = quick(Macro(environment, macro, 'cell_source', ('quote', 'state_key'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_rows, l_1_none_yet, l_1_level):
            t_19 = []
            if l_1_rows is missing:
                l_1_rows = undefined("parameter 'rows' was not provided", name='rows')
            if l_1_none_yet is missing:
                l_1_none_yet = undefined("parameter 'none_yet' was not provided", name='none_yet')
            if l_1_level is missing:
                l_1_level = 2
            pass
            if l_1_rows:
                pass
                t_19.append(
                    '  <ol class="register">',
                )
                for l_2_row in l_1_rows:
                    l_2_once = k_once
                    _loop_vars = {}
                    pass
                    t_19.append(
                        shown(l_2_once((undefined(name='article_row') if l_0_article_row is missing else l_0_article_row), l_2_row, l_1_level, )),
                    )
                l_2_row = l_2_once = missing
                t_19.append(
                    '  </ol>',
                )
            else:
                pass
                t_19.append(
                    shown((undefined(name='empty') if l_0_empty is missing else l_0_empty)(l_1_none_yet, )),
                )
            return marked(concat(t_19))
        context.exported_vars.add('article_list')
        context.vars['article_list'] = l_0_article_list = quick(Macro(environment, macro, 'article_list', ('rows', 'none_yet', 'level'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_agreements):
            t_20 = []
            l_1_ngettext = k_ngettext
            if l_1_agreements is missing:
                l_1_agreements = undefined("parameter 'agreements' was not provided", name='agreements')
            pass
            t_20.append(
                (l_1_ngettext('Agreement:', 'Agreements:', l_1_agreements, )),
            )
            return marked(concat(t_20))
        context.exported_vars.add('reported')
        context.vars['reported'] = l_0_reported = quick(Macro(environment, macro, 'reported', ('agreements',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_row, l_1_level):
            t_21 = []
            l_1_once = k_once
            l_1_site = k_site
            l_1_url = k_url
            l_1__ = k__
            l_1_pgettext = k_pgettext
            l_1_ngettext = k_ngettext
            l_1_reports = resolve('reports')
            if l_1_row is missing:
                l_1_row = undefined("parameter 'row' was not provided", name='row')
            if l_1_level is missing:
                l_1_level = undefined("parameter 'level' was not provided", name='level')
            pass
            t_21.extend((
                '    <li><p class="date">',
                shown(l_1_once((undefined(name='when') if l_0_when is missing else l_0_when), l_1_row.date, )),
                '</p>\n      <div>\n        <h',
                shown(l_1_level),
                ' class="name" dir="auto"',
            ))
            if (l_1_row.language != l_1_site.language):
                pass
                t_21.extend((
                    ' lang="',
                    shown(l_1_row.language),
                    '"',
                ))
            t_21.extend((
                '><a href="',
                shown(l_1_url(l_1_row.address, )),
                '">',
                shown(l_1_row.title),
                '</a></h',
                shown(l_1_level),
                '>',
            ))
            if l_1_row.lede:
                pass
                t_21.append(
                    '<p class="lede" dir="auto"',
                )
                if (l_1_row.language != l_1_site.language):
                    pass
                    t_21.extend((
                        ' lang="',
                        shown(l_1_row.language),
                        '"',
                    ))
                t_21.extend((
                    '>',
                    shown(l_1_row.lede),
                    '</p>',
                ))
            t_21.extend((
                '        <p class="meta">',
                shown((l_1_row.publisher or m_4)),
            ))
            if l_1_row.untitled:
                pass
                t_21.append(
                    ' · titled from its first sentence',
                )
            if l_1_row.countries:
                pass
                t_21.extend((
                    ' · ',
                    shown((undefined(name='links') if l_0_links is missing else l_0_links)(l_1_row.countries, )),
                ))
            t_21.append(
                '</p>',
            )
            if l_1_row.agreements:
                pass
                l_1_reports = (undefined(name='links') if l_0_links is missing else l_0_links)(l_1_row.agreements, m_5, )
                t_21.extend((
                    '<p class="meta">',
                    shown(l_1_once((undefined(name='reported') if l_0_reported is missing else l_0_reported), f_3(l_1_row.agreements), )),
                    ' ',
                ))
                if l_1_row.more_agreements:
                    pass
                    t_21.append(
                        (l_1_ngettext('%(names)s and %(num)s more', '%(names)s and %(num)s more', l_1_row.more_agreements, names=(undefined(name='reports') if l_1_reports is missing else l_1_reports), )),
                    )
                else:
                    pass
                    t_21.append(
                        shown((undefined(name='reports') if l_1_reports is missing else l_1_reports)),
                    )
                t_21.append(
                    '</p>',
                )
            t_21.append(
                '      </div></li>',
            )
            return marked(concat(t_21))
        context.exported_vars.add('article_row')
        context.vars['article_row'] = l_0_article_row = quick(Macro(environment, macro, 'article_row', ('row', 'level'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_caption, l_1_heads, l_1_sortable, l_1_caller):
            t_22 = []
            l_1__ = k__
            if l_1_caption is missing:
                l_1_caption = undefined("parameter 'caption' was not provided", name='caption')
            if l_1_heads is missing:
                l_1_heads = undefined("parameter 'heads' was not provided", name='heads')
            if l_1_sortable is missing:
                l_1_sortable = False
            pass
            t_22.append(
                '<table',
            )
            if l_1_sortable:
                pass
                t_22.append(
                    ' data-sort="Sort by"',
                )
            t_22.extend((
                '><caption>',
                shown(l_1_caption),
                '</caption>\n    <thead><tr>',
            ))
            for (l_2_label, l_2_kind) in l_1_heads:
                _loop_vars = {}
                pass
                t_22.append(
                    '<th scope="col"',
                )
                if l_2_kind:
                    pass
                    t_22.extend((
                        ' class="',
                        shown(l_2_kind),
                        '"',
                    ))
                t_22.extend((
                    '>',
                    shown(l_2_label),
                    '</th>',
                ))
            l_2_label = l_2_kind = missing
            t_22.extend((
                '</tr></thead>\n    <tbody>',
                shown(l_1_caller()),
                '</tbody></table>',
            ))
            return marked(concat(t_22))
        context.exported_vars.add('table')
        context.vars['table'] = l_0_table = quick(Macro(environment, macro, 'table', ('caption', 'heads', 'sortable'), False, False, True, context.eval_ctx.autoescape), macro)
        def macro(l_1_address):
            t_23 = []
            l_1_url = k_url
            l_1__ = k__
            if l_1_address is missing:
                l_1_address = undefined("parameter 'address' was not provided", name='address')
            pass
            if l_1_address:
                pass
                t_23.extend((
                    '<p class="take"><a href="',
                    shown(l_1_url(l_1_address, )),
                    '" type="text/csv">This table as CSV</a></p>',
                ))
            return marked(concat(t_23))
        context.exported_vars.add('as_csv')
        context.vars['as_csv'] = l_0_as_csv = quick(Macro(environment, macro, 'as_csv', ('address',), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_rows, l_1_caption, l_1_none_yet, l_1_sortable):
            t_24 = []
            l_1__ = k__
            l_1_heads = resolve('heads')
            if l_1_rows is missing:
                l_1_rows = undefined("parameter 'rows' was not provided", name='rows')
            if l_1_caption is missing:
                l_1_caption = undefined("parameter 'caption' was not provided", name='caption')
            if l_1_none_yet is missing:
                l_1_none_yet = undefined("parameter 'none_yet' was not provided", name='none_yet')
            if l_1_sortable is missing:
                l_1_sortable = True
            pass
            if l_1_rows:
                pass
                l_1_heads = [(m_6, ''), (m_7, ''), (m_8, ''), (m_9, ''), (m_10, ''), (m_11, 'num')]
                def macro():
                    t_25 = []
                    pass
                    for l_3_row in l_1_rows:
                        l_3_once = k_once
                        _loop_vars = {}
                        pass
                        t_25.append(
                            shown(l_3_once((undefined(name='agreement_cells') if l_0_agreement_cells is missing else l_0_agreement_cells), l_3_row, )),
                        )
                    l_3_row = l_3_once = missing
                    return marked(concat(t_25))
                caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
                t_24.append(context.call((undefined(name='table') if l_0_table is missing else l_0_table), l_1_caption, (undefined(name='heads') if l_1_heads is missing else l_1_heads), (l_1_sortable and (f_3(l_1_rows) > 1)), caller=caller))
            else:
                pass
                t_24.append(
                    shown((undefined(name='empty') if l_0_empty is missing else l_0_empty)(l_1_none_yet, )),
                )
            return marked(concat(t_24))
        context.exported_vars.add('agreement_table')
        context.vars['agreement_table'] = l_0_agreement_table = quick(Macro(environment, macro, 'agreement_table', ('rows', 'caption', 'none_yet', 'sortable'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_row, l_1_through):
            t_26 = []
            l_1__ = k__
            l_1_name = missing
            if l_1_row is missing:
                l_1_row = undefined("parameter 'row' was not provided", name='row')
            if l_1_through is missing:
                l_1_through = None
            pass
            t_26.append(
                '<tr>',
            )
            if l_1_through:
                pass
                t_26.extend((
                    '<th scope="row">',
                    shown((undefined(name='link') if l_0_link is missing else l_0_link)(l_1_through, )),
                    '</th>',
                ))
            l_2_url = k_url
            t_27 = []
            pass
            t_27.extend((
                '<a href="',
                shown(l_2_url(l_1_row.address, )),
                '">',
                shown(l_1_row.name),
                '</a>',
            ))
            if (l_1_row.subject and (l_1_row.subject not in l_1_row.name)):
                pass
                t_27.extend((
                    ' <span class="detail">',
                    shown(l_1_row.subject),
                    '</span>',
                ))
            l_1_name = (Markup if context.eval_ctx.autoescape else identity)(concat(t_27))
            l_2_url = missing
            if l_1_through:
                pass
                t_26.extend((
                    '<td data-label="Agreement" dir="auto">',
                    shown((undefined(name='name') if l_1_name is missing else l_1_name)),
                    '</td>',
                ))
            else:
                pass
                t_26.extend((
                    '<th scope="row" dir="auto">',
                    shown((undefined(name='name') if l_1_name is missing else l_1_name)),
                    '</th>',
                ))
            t_26.extend((
                '<td data-label="Between">',
                shown(((undefined(name='links') if l_0_links is missing else l_0_links)(l_1_row.parties, ) or m_12)),
                '</td>\n    <td data-label="Kind">',
                shown((undefined(name='words') if l_0_words is missing else l_0_words).TYPE.get(l_1_row.type, l_1_row.type, )),
                '</td>\n    <td data-label="Stage">',
                shown((undefined(name='stage') if l_0_stage is missing else l_0_stage)(l_1_row.status, )),
                '</td>\n    <td data-label="Date" data-value="',
                shown((l_1_row.date or '')),
                '">',
                shown((undefined(name='when') if l_0_when is missing else l_0_when)(l_1_row.date, )),
            ))
            if l_1_row.reported_only:
                pass
                t_26.append(
                    ' <span class="detail">date of the report</span>',
                )
            t_26.extend((
                '</td>\n    <td data-label="Reports" class="num" data-value="',
                shown(l_1_row.reports),
                '">',
                shown(f_4(l_1_row.reports)),
                '</td></tr>',
            ))
            return marked(concat(t_26))
        context.exported_vars.add('agreement_cells')
        context.vars['agreement_cells'] = l_0_agreement_cells = quick(Macro(environment, macro, 'agreement_cells', ('row', 'through'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_rows, l_1_none_yet, l_1_level):
            t_28 = []
            if l_1_rows is missing:
                l_1_rows = undefined("parameter 'rows' was not provided", name='rows')
            if l_1_none_yet is missing:
                l_1_none_yet = undefined("parameter 'none_yet' was not provided", name='none_yet')
            if l_1_level is missing:
                l_1_level = 3
            pass
            if l_1_rows:
                pass
                t_28.append(
                    '  <ul class="briefs">',
                )
                for l_2_row in l_1_rows:
                    l_2_url = k_url
                    l_2_once = k_once
                    l_2__ = k__
                    _loop_vars = {}
                    pass
                    t_28.extend((
                        '    <li><h',
                        shown(l_1_level),
                        ' class="name" dir="auto"><a href="',
                        shown(l_2_url(l_2_row.address, )),
                        '">',
                        shown(l_2_row.name),
                        '</a></h',
                        shown(l_1_level),
                        '>\n      <p class="meta">',
                        shown((undefined(name='stage') if l_0_stage is missing else l_0_stage)(l_2_row.status, )),
                        ' ',
                        shown(l_2_once((undefined(name='when') if l_0_when is missing else l_0_when), l_2_row.date, )),
                    ))
                    if l_2_row.reported_only:
                        pass
                        t_28.append(
                            ' (date of the report)',
                        )
                    if l_2_row.parties:
                        pass
                        t_28.extend((
                            ' · ',
                            shown((undefined(name='links') if l_0_links is missing else l_0_links)(l_2_row.parties, )),
                        ))
                    t_28.extend((
                        ' · ',
                        shown((undefined(name='words') if l_0_words is missing else l_0_words).counted('reports', l_2_row.reports, )),
                        '</p></li>',
                    ))
                l_2_row = l_2_url = l_2_once = l_2__ = missing
                t_28.append(
                    '  </ul>',
                )
            else:
                pass
                t_28.append(
                    shown((undefined(name='empty') if l_0_empty is missing else l_0_empty)(l_1_none_yet, )),
                )
            return marked(concat(t_28))
        context.exported_vars.add('agreement_list')
        context.vars['agreement_list'] = l_0_agreement_list = quick(Macro(environment, macro, 'agreement_list', ('rows', 'none_yet', 'level'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_rows, l_1_caption):
            t_29 = []
            l_1__ = k__
            l_1_heads = missing
            if l_1_rows is missing:
                l_1_rows = undefined("parameter 'rows' was not provided", name='rows')
            if l_1_caption is missing:
                l_1_caption = undefined("parameter 'caption' was not provided", name='caption')
            pass
            l_1_heads = [(m_13, ''), (m_6, ''), (m_7, ''), (m_8, ''), (m_9, ''), (m_10, ''), (m_11, 'num')]
            def macro():
                t_30 = []
                pass
                for l_3_row in l_1_rows:
                    l_3_once = k_once
                    _loop_vars = {}
                    pass
                    t_30.append(
                        shown(l_3_once((undefined(name='agreement_cells') if l_0_agreement_cells is missing else l_0_agreement_cells), l_3_row.agreement, l_3_row.organization, )),
                    )
                l_3_row = l_3_once = missing
                return marked(concat(t_30))
            caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
            t_29.append(context.call((undefined(name='table') if l_0_table is missing else l_0_table), l_1_caption, (undefined(name='heads') if l_1_heads is missing else l_1_heads), (f_3(l_1_rows) > 1), caller=caller))
            return marked(concat(t_29))
        context.exported_vars.add('through_table')
        context.vars['through_table'] = l_0_through_table = quick(Macro(environment, macro, 'through_table', ('rows', 'caption'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_rows, l_1_caption):
            t_31 = []
            l_1__ = k__
            l_1_numbered = l_1_heads = missing
            if l_1_rows is missing:
                l_1_rows = undefined("parameter 'rows' was not provided", name='rows')
            if l_1_caption is missing:
                l_1_caption = undefined("parameter 'caption' was not provided", name='caption')
            pass
            l_1_numbered = f_5(context.eval_ctx, f_6(context, l_1_rows, 'number'))
            l_1_heads = ([(m_14, ''), (m_10, ''), (m_15, ''), (m_16, ''), (m_17, '')] + ([(m_18, 'num')] if (undefined(name='numbered') if l_1_numbered is missing else l_1_numbered) else []))
            def macro():
                t_32 = []
                pass
                for l_3_row in l_1_rows:
                    l_3_once = k_once
                    _loop_vars = {}
                    pass
                    t_32.extend((
                        '    <tr><th scope="row" dir="auto">',
                        shown(l_3_row.name),
                        '</th>\n      <td data-label="',
                        shown((undefined(name='heads') if l_1_heads is missing else l_1_heads)[1][0]),
                        '" data-value="',
                        shown((l_3_row.date or '')),
                        '">',
                        shown(l_3_once((undefined(name='when') if l_0_when is missing else l_0_when), l_3_row.date, )),
                        '</td>\n      <td data-label="',
                        shown((undefined(name='heads') if l_1_heads is missing else l_1_heads)[2][0]),
                        '" dir="auto">',
                        shown((l_3_row.place or m_12)),
                        '</td>\n      <td data-label="',
                        shown((undefined(name='heads') if l_1_heads is missing else l_1_heads)[3][0]),
                        '">',
                        shown(((undefined(name='link') if l_0_link is missing else l_0_link)(l_3_row.host, ) if l_3_row.host else m_12)),
                        '</td>\n      <td data-label="',
                        shown((undefined(name='heads') if l_1_heads is missing else l_1_heads)[4][0]),
                        '" dir="auto">',
                        shown((undefined(name='link') if l_0_link is missing else l_0_link)(l_3_row.article, )),
                        '</td>',
                    ))
                    if (undefined(name='numbered') if l_1_numbered is missing else l_1_numbered):
                        pass
                        t_32.extend((
                            '<td data-label="',
                            shown((undefined(name='heads') if l_1_heads is missing else l_1_heads)[5][0]),
                            '" class="num" data-value="',
                            shown((l_3_row.number or '')),
                            '">',
                            shown((l_3_row.number or m_12)),
                            '</td>',
                        ))
                    t_32.append(
                        '</tr>',
                    )
                l_3_row = l_3_once = missing
                return marked(concat(t_32))
            caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
            t_31.append(context.call((undefined(name='table') if l_0_table is missing else l_0_table), l_1_caption, (undefined(name='heads') if l_1_heads is missing else l_1_heads), (f_3(l_1_rows) > 1), caller=caller))
            return marked(concat(t_31))
        context.exported_vars.add('event_table')
        context.vars['event_table'] = l_0_event_table = quick(Macro(environment, macro, 'event_table', ('rows', 'caption'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_rows, l_1_caption, l_1_name, l_1_detail, l_1_sortable):
            t_33 = []
            l_1__ = k__
            l_1_heads = missing
            if l_1_rows is missing:
                l_1_rows = undefined("parameter 'rows' was not provided", name='rows')
            if l_1_caption is missing:
                l_1_caption = undefined("parameter 'caption' was not provided", name='caption')
            if l_1_name is missing:
                l_1_name = undefined("parameter 'name' was not provided", name='name')
            if l_1_detail is missing:
                l_1_detail = undefined("parameter 'detail' was not provided", name='detail')
            if l_1_sortable is missing:
                l_1_sortable = undefined("parameter 'sortable' was not provided", name='sortable')
            pass
            l_1_heads = ([(l_1_name, ''), (l_1_detail, ''), (m_19, 'num'), (m_20, 'num')] if l_1_detail else [(l_1_name, ''), (m_19, 'num'), (m_20, 'num')])
            def macro():
                t_34 = []
                pass
                for l_3_row in l_1_rows:
                    _loop_vars = {}
                    pass
                    t_34.extend((
                        '    <tr><th scope="row" dir="auto">',
                        shown((undefined(name='link') if l_0_link is missing else l_0_link)(l_3_row.link, )),
                        '</th>',
                    ))
                    if l_1_detail:
                        pass
                        t_34.extend((
                            '<td data-label="',
                            shown(l_1_detail),
                            '" dir="auto">',
                            shown((l_3_row.detail or m_12)),
                            '</td>',
                        ))
                    t_34.extend((
                        '<td class="num" data-label="Articles" data-value="',
                        shown(l_3_row.articles),
                        '">',
                        shown(f_4(l_3_row.articles)),
                        '</td>\n      <td class="num" data-label="Agreements" data-value="',
                        shown(l_3_row.agreements),
                        '">',
                        shown(f_4(l_3_row.agreements)),
                        '</td></tr>',
                    ))
                l_3_row = missing
                return marked(concat(t_34))
            caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
            t_33.append(context.call((undefined(name='table') if l_0_table is missing else l_0_table), l_1_caption, (undefined(name='heads') if l_1_heads is missing else l_1_heads), (l_1_sortable and (f_3(l_1_rows) > 1)), caller=caller))
            return marked(concat(t_33))
        context.exported_vars.add('name_table')
        context.vars['name_table'] = l_0_name_table = quick(Macro(environment, macro, 'name_table', ('rows', 'caption', 'name', 'detail', 'sortable'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_rows, l_1_caption, l_1_sortable, l_1_bars):
            t_35 = []
            l_1__ = k__
            l_1_heads = l_1_most = missing
            if l_1_rows is missing:
                l_1_rows = undefined("parameter 'rows' was not provided", name='rows')
            if l_1_caption is missing:
                l_1_caption = undefined("parameter 'caption' was not provided", name='caption')
            if l_1_sortable is missing:
                l_1_sortable = undefined("parameter 'sortable' was not provided", name='sortable')
            if l_1_bars is missing:
                l_1_bars = False
            pass
            l_1_heads = [(m_21, ''), (m_22, ('barred' if l_1_bars else 'num')), (m_23, 'num'), (m_24, 'num')]
            l_1_most = (f_2(environment, f_7(context, l_1_rows, attribute='party_to')) if l_1_rows else 0)
            def macro():
                t_36 = []
                pass
                for l_3_row in l_1_rows:
                    _loop_vars = {}
                    pass
                    t_36.extend((
                        '    <tr><th scope="row">',
                        shown((undefined(name='link') if l_0_link is missing else l_0_link)(l_3_row.country, )),
                        ' <span class="detail">',
                        shown(l_3_row.code),
                        '</span></th>\n      <td class="num',
                        shown((' barred' if l_1_bars else '')),
                        '" data-label="',
                        shown((undefined(name='heads') if l_1_heads is missing else l_1_heads)[1][0]),
                        '" data-value="',
                        shown(l_3_row.party_to),
                        '">',
                        shown(f_4(l_3_row.party_to)),
                        shown(((undefined(name='bar') if l_0_bar is missing else l_0_bar)(l_3_row.party_to, (undefined(name='most') if l_1_most is missing else l_1_most), ) if l_1_bars else '')),
                        '</td>\n      <td class="num" data-label="',
                        shown((undefined(name='heads') if l_1_heads is missing else l_1_heads)[2][0]),
                        '" data-value="',
                        shown(l_3_row.acts_in),
                        '">',
                        shown(f_4(l_3_row.acts_in)),
                        '</td>\n      <td class="num" data-label="',
                        shown((undefined(name='heads') if l_1_heads is missing else l_1_heads)[3][0]),
                        '" data-value="',
                        shown(l_3_row.mentioned_in),
                        '">',
                        shown(f_4(l_3_row.mentioned_in)),
                        '</td></tr>',
                    ))
                l_3_row = missing
                return marked(concat(t_36))
            caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
            t_35.append(context.call((undefined(name='table') if l_0_table is missing else l_0_table), l_1_caption, (undefined(name='heads') if l_1_heads is missing else l_1_heads), (l_1_sortable and (f_3(l_1_rows) > 1)), caller=caller))
            return marked(concat(t_35))
        context.exported_vars.add('country_table')
        context.vars['country_table'] = l_0_country_table = quick(Macro(environment, macro, 'country_table', ('rows', 'caption', 'sortable', 'bars'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_pages, l_1_name):
            t_37 = []
            l_1__ = k__
            l_1_url = k_url
            if l_1_pages is missing:
                l_1_pages = undefined("parameter 'pages' was not provided", name='pages')
            if l_1_name is missing:
                l_1_name = undefined("parameter 'name' was not provided", name='name')
            pass
            if l_1_pages:
                pass
                t_37.extend((
                    '  <nav class="pager" aria-label="',
                    (marked(concat(('Pages of ', shown(l_1_name), '', )))),
                    '">\n    <p>',
                    (marked(concat(('Page ', shown(f_4(l_1_pages.number)), ' of ', shown(f_4(l_1_pages.total)), '', )))),
                    '</p>\n    <ol>',
                ))
                if l_1_pages.previous:
                    pass
                    t_37.extend((
                        '<li><a href="',
                        shown(l_1_url(l_1_pages.previous, )),
                        '" rel="prev">Previous</a></li>',
                    ))
                l_2_loop = missing
                for l_2_page_link, l_2_loop in LoopContext(l_1_pages.pages, undefined):
                    _loop_vars = {}
                    pass
                    if (is_2(l_2_loop.previtem) and (f_8(l_2_page_link.label) > (f_8(l_2_loop.previtem.label) + 1))):
                        pass
                        t_37.append(
                            '<li class="gap">…</li>',
                        )
                    t_37.extend((
                        '<li><a href="',
                        shown(l_1_url(l_2_page_link.address, )),
                        '"',
                    ))
                    if (f_8(l_2_page_link.label) == l_1_pages.number):
                        pass
                        t_37.append(
                            ' aria-current="page"',
                        )
                    t_37.extend((
                        '><span class="vh">Page </span>',
                        shown(l_2_page_link.label),
                        '</a></li>',
                    ))
                l_2_loop = l_2_page_link = missing
                if l_1_pages.next:
                    pass
                    t_37.extend((
                        '<li><a href="',
                        shown(l_1_url(l_1_pages.next, )),
                        '" rel="next">Next</a></li>',
                    ))
                t_37.append(
                    '    </ol>\n  </nav>',
                )
            return marked(concat(t_37))
        context.exported_vars.add('pager')
        context.vars['pager'] = l_0_pager = quick(Macro(environment, macro, 'pager', ('pages', 'name'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_bars, l_1_none_yet):
            t_38 = []
            l_1_most = resolve('most')
            if l_1_bars is missing:
                l_1_bars = undefined("parameter 'bars' was not provided", name='bars')
            if l_1_none_yet is missing:
                l_1_none_yet = undefined("parameter 'none_yet' was not provided", name='none_yet')
            pass
            if l_1_bars:
                pass
                l_1_most = f_2(environment, f_7(context, l_1_bars, attribute='number'))
                t_38.append(
                    '  <ol class="years">',
                )
                for l_2_year in l_1_bars:
                    l_2_url = k_url
                    l_2_pgettext = k_pgettext
                    l_2_height = missing
                    _loop_vars = {}
                    pass
                    l_2_height = f_1(((48 * l_2_year.number) / f_2(environment, [(undefined(name='most') if l_1_most is missing else l_1_most), 1])), 1)
                    _loop_vars['height'] = l_2_height
                    t_38.append(
                        '    <li',
                    )
                    if is_1(l_2_year.label):
                        pass
                        t_38.append(
                            ' class="undated"',
                        )
                    t_38.extend((
                        '><a href="',
                        shown(l_2_url(l_2_year.address, )),
                        '"><svg viewBox="0 0 10 48" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect y="',
                        shown((48 - (undefined(name='height') if l_2_height is missing else l_2_height))),
                        '" width="10" height="',
                        shown((undefined(name='height') if l_2_height is missing else l_2_height)),
                        '"/></svg>\n      <b>',
                        shown((undefined(name='when') if l_0_when is missing else l_0_when)(l_2_year.label, )),
                        '</b> <span class="vh">: ',
                        shown((undefined(name='words') if l_0_words is missing else l_0_words).counted('articles', l_2_year.number, )),
                        '</span><span aria-hidden="true">',
                        shown(f_4(l_2_year.number)),
                        '</span></a></li>',
                    ))
                l_2_year = l_2_height = l_2_url = l_2_pgettext = missing
                t_38.append(
                    '  </ol>',
                )
            else:
                pass
                t_38.append(
                    shown((undefined(name='empty') if l_0_empty is missing else l_0_empty)(l_1_none_yet, )),
                )
            return marked(concat(t_38))
        context.exported_vars.add('years')
        context.vars['years'] = l_0_years = quick(Macro(environment, macro, 'years', ('bars', 'none_yet'), False, False, False, context.eval_ctx.autoescape), macro)
        yield concat(t_1)

    blocks = {}
    debug_info = '3=31&7=33&8=40&11=67&12=76&13=84&17=92&18=97&21=114&23=129&25=142&26=151&29=157&31=170&32=177&38=187&39=195&40=196&44=213&45=224&46=226&47=239&49=240&50=268&54=273&55=284&56=288&58=298&62=314&63=321&67=326&68=332&69=337&70=342&71=352&72=362&76=378&79=392&80=401&81=403&84=410&85=420&86=430&87=447&88=450&89=465&90=473&97=490&98=499&99=504&100=516&105=535&106=544&108=549&110=563&113=568&115=580&116=596&118=598&119=617&120=636&121=643&122=652&123=654&129=679&130=692&131=702&132=723&135=729&136=736&139=746&140=759&141=761&142=762&143=765&142=775&145=779&149=784&150=796&151=808&152=822&153=838&154=840&155=842&156=844&157=855&161=863&162=872&164=877&165=885&166=893&167=902&170=920&173=925&174=934&175=935&176=938&175=948&180=952&181=961&182=962&183=963&184=966&185=972&186=974&187=980&188=984&189=988&190=993&183=1010&196=1014&197=1029&199=1030&200=1033&201=1038&202=1041&203=1052&204=1056&199=1064&209=1068&210=1081&211=1082&212=1083&213=1086&214=1091&215=1095&216=1104&217=1110&212=1120&222=1124&223=1133&224=1137&225=1139&227=1142&228=1150&229=1153&230=1160&232=1174&239=1187&240=1195&241=1197&243=1201&244=1207&245=1212&246=1225&249=1239'
    m_0 = marked(', ')
    m_1 = marked('headline')
    m_2 = marked('declared')
    m_3 = marked('source')
    m_4 = marked('publisher not stated')
    m_5 = marked('; ')
    m_6 = marked('Agreement')
    m_7 = marked('Between')
    m_8 = marked('Kind')
    m_9 = marked('Stage')
    m_10 = marked('Date')
    m_11 = marked('Reports')
    m_12 = marked('not stated')
    m_13 = marked('Through')
    m_14 = marked('Event')
    m_15 = marked('Place')
    m_16 = marked('Host')
    m_17 = marked('As reported in')
    m_18 = marked('No.')
    m_19 = marked('Articles')
    m_20 = marked('Agreements')
    m_21 = marked('Country')
    m_22 = marked('Party to agreements')
    m_23 = marked('Acts in articles')
    m_24 = marked('Only mentioned in')
    f_0 = environment.filters['date']
    f_1 = environment.filters['round']
    f_2 = environment.filters['max']
    f_3 = environment.filters['length']
    f_4 = environment.filters['number']
    f_5 = environment.filters['list']
    f_6 = environment.filters['selectattr']
    f_7 = environment.filters['map']
    f_8 = environment.filters['int']
    is_0 = environment.tests['of_html']
    is_1 = environment.tests['none']
    is_2 = environment.tests['defined']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def __pictures(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = '_pictures.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_style = l_0_picture = missing
        t_1 = []
        pass
        def macro():
            t_2 = []
            l_1_url = k_url
            pass
            t_2.extend((
                '<link rel="stylesheet" href="',
                shown(l_1_url('/pictures.css', )),
                '">',
            ))
            return marked(concat(t_2))
        context.exported_vars.add('style')
        context.vars['style'] = l_0_style = quick(Macro(environment, macro, 'style', (), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_it, l_1_id, l_1_caller):
            t_3 = []
            l_1_url = k_url
            if l_1_it is missing:
                l_1_it = undefined("parameter 'it' was not provided", name='it')
            if l_1_id is missing:
                l_1_id = undefined("parameter 'id' was not provided", name='id')
            pass
            if l_1_it:
                pass
                t_3.extend((
                    '<figure class="picture ',
                    shown(l_1_it.kind),
                    '"><svg role="img" aria-labelledby="',
                    shown(l_1_id),
                    '-name ',
                    shown(l_1_id),
                    '-text"',
                ))
                if l_1_it.view:
                    pass
                    t_3.extend((
                        ' viewBox="',
                        shown(l_1_it.view),
                        '"',
                    ))
                else:
                    pass
                    t_3.extend((
                        ' width="100%" height="',
                        shown(l_1_it.height),
                        '"',
                    ))
                t_3.extend((
                    '>\n  <title id="',
                    shown(l_1_id),
                    '-name">',
                    shown(l_1_it.title),
                    '</title><desc id="',
                    shown(l_1_id),
                    '-text">',
                    shown(l_1_it.text),
                    '</desc>\n',
                ))
                if l_1_it.kind.startswith('map', ):
                    pass
                    t_3.extend((
                        '<image href="',
                        shown(l_1_url('/land.svg', )),
                        '" width="960" height="420"/>',
                    ))
                t_3.extend((
                    (safe(l_1_it.marks)),
                    '</svg>\n  <figcaption>',
                    shown(l_1_it.legend),
                    shown((l_1_caller() if is_0(l_1_caller) else '')),
                    '</figcaption></figure>',
                ))
            return marked(concat(t_3))
        context.exported_vars.add('picture')
        context.vars['picture'] = l_0_picture = quick(Macro(environment, macro, 'picture', ('it', 'id'), False, False, True, context.eval_ctx.autoescape), macro)
        yield concat(t_1)

    blocks = {}
    debug_info = '3=31&4=37&8=43&9=51&10=55&11=78&12=87&13=95&14=97'
    is_0 = environment.tests['defined']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def __text(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = '_text.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_words = l_0_flow_of = l_0_fenced = missing
        t_1 = []
        pass
        l_0_words = context.vars['words'] = environment.get_template('_words.html', '_text.html')._get_default_module(context)
        context.exported_vars.discard('words')
        def macro(l_1_flow, l_1_language):
            t_2 = []
            if l_1_flow is missing:
                l_1_flow = undefined("parameter 'flow' was not provided", name='flow')
            if l_1_language is missing:
                l_1_language = undefined("parameter 'language' was not provided", name='language')
            pass
            for l_2_piece in l_1_flow:
                _loop_vars = {}
                pass
                if l_2_piece.fence:
                    pass
                    t_2.append(
                        shown((undefined(name='fenced') if l_0_fenced is missing else l_0_fenced)(l_2_piece.fence, l_1_language, )),
                    )
                else:
                    pass
                    t_2.append(
                        (safe(l_2_piece.html)),
                    )
            l_2_piece = missing
            return marked(concat(t_2))
        context.exported_vars.add('flow_of')
        context.vars['flow_of'] = l_0_flow_of = quick(Macro(environment, macro, 'flow_of', ('flow', 'language'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_fence, l_1_language):
            t_3 = []
            l_1_site = k_site
            l_1__ = k__
            if l_1_fence is missing:
                l_1_fence = undefined("parameter 'fence' was not provided", name='fence')
            if l_1_language is missing:
                l_1_language = undefined("parameter 'language' was not provided", name='language')
            pass
            t_3.extend((
                '<details class="fenced" lang="',
                shown(l_1_site.language),
                '">\n  <summary>',
                (marked(concat(('Not part of this article: ', shown((undefined(name='words') if l_0_words is missing else l_0_words).counted('lines', l_1_fence.lines, )), ' under “', shown(l_1_fence.label), '”', )))),
                '</summary>\n  <div lang="',
                shown(l_1_language),
                '" dir="auto">\n    <p class="meta" lang="',
                shown(l_1_site.language),
                '">Shown so that you can judge; nothing was drawn from it. Rule: <code>',
                shown(l_1_fence.reason),
                '</code></p>',
            ))
            for l_2_block in l_1_fence.blocks:
                _loop_vars = {}
                pass
                t_3.extend((
                    '<p>',
                    shown(l_2_block),
                    '</p>',
                ))
            l_2_block = missing
            t_3.append(
                '  </div>\n</details>',
            )
            return marked(concat(t_3))
        context.exported_vars.add('fenced')
        context.vars['fenced'] = l_0_fenced = quick(Macro(environment, macro, 'fenced', ('fence', 'language'), False, False, False, context.eval_ctx.autoescape), macro)
        yield concat(t_1)

    blocks = {}
    debug_info = '2=31&5=33&6=40&7=43&11=57&12=68&13=70&14=72&15=74&16=79'
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def __words(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = '_words.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_pgettext = k_pgettext
        l_0__ = k__
        l_0_dict = k_dict
        l_0_STATUS = l_0_TYPE = l_0_NARROWED = l_0_REPORTS = l_0_UNDATED = l_0_TIE = l_0_PART = l_0_STATE = l_0_STATE_MEANING = l_0_SCORE = l_0_GROUP = l_0_KIND = l_0_FILE = l_0_BASIS = l_0_RIGHTS = l_0_MEDIA_TOPIC = l_0_counted = l_0_unit = missing
        t_1 = []
        pass
        l_0_STATUS = {'proposed': m_0, 'negotiating': m_1, 'agreed': m_2, 'signed': m_3, 'ratified': m_4, 'in_force': m_5, 'renewed': m_6, 'suspended': m_7, 'terminated': m_8, 'rejected': m_9}
        context.vars['STATUS'] = l_0_STATUS
        context.exported_vars.add('STATUS')
        l_0_TYPE = {'mou': m_10, 'treaty': m_11, 'trade': m_12, 'cooperation': m_13, 'finance': m_14, 'contract': m_15, 'plan': m_16, 'declaration': m_17, 'peace': m_18, 'agreement': m_19}
        context.vars['TYPE'] = l_0_TYPE
        context.exported_vars.add('TYPE')
        l_0_NARROWED = {'type': m_20, 'stage': m_21, 'year': m_22, 'reports': m_23}
        context.vars['NARROWED'] = l_0_NARROWED
        context.exported_vars.add('NARROWED')
        l_0_REPORTS = {'single': m_24, 'disagree': m_25}
        context.vars['REPORTS'] = l_0_REPORTS
        context.exported_vars.add('REPORTS')
        l_0_UNDATED = m_26
        context.vars['UNDATED'] = l_0_UNDATED
        context.exported_vars.add('UNDATED')
        l_0_TIE = {'renews': m_27, 'amends': m_28, 'renewed_by': m_29, 'amended_by': m_30}
        context.vars['TIE'] = l_0_TIE
        context.exported_vars.add('TIE')
        l_0_PART = {'signatory': m_3, 'witness': m_31, 'speaker': m_32, 'mentioned': m_33}
        context.vars['PART'] = l_0_PART
        context.exported_vars.add('PART')
        l_0_STATE = {'machine': m_34, 'confirmed': m_35, 'corrected': m_36, 'disputed': m_37}
        context.vars['STATE'] = l_0_STATE
        context.exported_vars.add('STATE')
        l_0_STATE_MEANING = {'machine': m_38, 'confirmed': m_39, 'corrected': m_40, 'disputed': m_41}
        context.vars['STATE_MEANING'] = l_0_STATE_MEANING
        context.exported_vars.add('STATE_MEANING')
        l_0_SCORE = {'date': m_42, 'countries_strict': m_43, 'organizations': m_44, 'people': m_45, 'person_role': m_46, 'person_country': m_47, 'agreements': m_48, 'agreement_status': m_49, 'agreement_type_strict': m_50, 'false_agreements': m_51}
        context.vars['SCORE'] = l_0_SCORE
        context.exported_vars.add('SCORE')
        l_0_GROUP = {'agreements': m_52, 'countries': m_53, 'mentioned': m_54, 'organizations': m_44, 'people': m_45, 'events': m_55, 'topics': m_56}
        context.vars['GROUP'] = l_0_GROUP
        context.exported_vars.add('GROUP')
        l_0_KIND = context.call(l_0_dict, (undefined(name='TYPE') if l_0_TYPE is missing else l_0_TYPE), party=m_57, **(undefined(name='PART') if l_0_PART is missing else l_0_PART))
        context.vars['KIND'] = l_0_KIND
        context.exported_vars.add('KIND')
        l_0_FILE = {'articles': m_58, 'agreements': m_59, 'countries': m_60, 'pairs': m_61, 'organizations': m_62, 'people': m_63, 'topics': m_64, 'stages': m_65, 'records': m_66, 'citations': m_67, 'schema': m_68}
        context.vars['FILE'] = l_0_FILE
        context.exported_vars.add('FILE')
        l_0_BASIS = {'front matter': m_69, 'page metadata': m_70, 'published line': m_71, 'updated line': m_72, 'date line': m_73, 'line at the foot': m_74, 'dateline': m_75, 'agency mark': m_76}
        context.vars['BASIS'] = l_0_BASIS
        context.exported_vars.add('BASIS')
        l_0_RIGHTS = {'full': m_77, 'excerpt': m_78, 'metadata': m_79}
        context.vars['RIGHTS'] = l_0_RIGHTS
        context.exported_vars.add('RIGHTS')
        l_0_MEDIA_TOPIC = {'arts': m_80, 'conflict': m_81, 'crime': m_82, 'disaster': m_83, 'economy': m_84, 'education': m_85, 'environment': m_86, 'health': m_87, 'human': m_88, 'labour': m_89, 'lifestyle': m_90, 'politics': m_91, 'religion': m_92, 'science': m_93, 'society': m_94, 'sport': m_95, 'weather': m_96}
        context.vars['MEDIA_TOPIC'] = l_0_MEDIA_TOPIC
        context.exported_vars.add('MEDIA_TOPIC')
        def macro(l_1_key, l_1_n):
            t_2 = []
            l_1_ngettext = k_ngettext
            if l_1_key is missing:
                l_1_key = undefined("parameter 'key' was not provided", name='key')
            if l_1_n is missing:
                l_1_n = undefined("parameter 'n' was not provided", name='n')
            pass
            if (l_1_key == 'articles'):
                pass
                t_2.append(
                    (l_1_ngettext('%(num)s article', '%(num)s articles', l_1_n, )),
                )
            elif (l_1_key == 'agreements'):
                pass
                t_2.append(
                    (l_1_ngettext('%(num)s agreement', '%(num)s agreements', l_1_n, )),
                )
            elif (l_1_key == 'reports'):
                pass
                t_2.append(
                    (l_1_ngettext('%(num)s report', '%(num)s reports', l_1_n, )),
                )
            elif (l_1_key == 'lines'):
                pass
                t_2.append(
                    (l_1_ngettext('%(num)s line', '%(num)s lines', l_1_n, )),
                )
            elif (l_1_key == 'facts'):
                pass
                t_2.append(
                    (l_1_ngettext('%(num)s fact', '%(num)s facts', l_1_n, )),
                )
            return marked(concat(t_2))
        context.exported_vars.add('counted')
        context.vars['counted'] = l_0_counted = quick(Macro(environment, macro, 'counted', ('key', 'n'), False, False, False, context.eval_ctx.autoescape), macro)
        def macro(l_1_key, l_1_n):
            t_3 = []
            l_1_ngettext = k_ngettext
            if l_1_key is missing:
                l_1_key = undefined("parameter 'key' was not provided", name='key')
            if l_1_n is missing:
                l_1_n = undefined("parameter 'n' was not provided", name='n')
            pass
            if (l_1_key == 'articles'):
                pass
                t_3.append(
                    (l_1_ngettext('article', 'articles', l_1_n, )),
                )
            elif (l_1_key == 'agreements'):
                pass
                t_3.append(
                    (l_1_ngettext('agreement', 'agreements', l_1_n, )),
                )
            elif (l_1_key == 'countries'):
                pass
                t_3.append(
                    (l_1_ngettext('country', 'countries', l_1_n, )),
                )
            elif (l_1_key == 'pairs'):
                pass
                t_3.append(
                    (l_1_ngettext('pair of countries', 'pairs of countries', l_1_n, )),
                )
            elif (l_1_key == 'organizations'):
                pass
                t_3.append(
                    (l_1_ngettext('organisation', 'organisations', l_1_n, )),
                )
            elif (l_1_key == 'people'):
                pass
                t_3.append(
                    (l_1_ngettext('person', 'people', l_1_n, )),
                )
            elif (l_1_key == 'topics'):
                pass
                t_3.append(
                    (l_1_ngettext('topic', 'topics', l_1_n, )),
                )
            elif (l_1_key == 'undated'):
                pass
                t_3.append(
                    (l_1_ngettext('article without a date', 'articles without a date', l_1_n, )),
                )
            elif (l_1_key == 'single_source'):
                pass
                t_3.append(
                    (l_1_ngettext('agreement that rests on one report', 'agreements that rest on one report', l_1_n, )),
                )
            elif (l_1_key == 'undated_agreements'):
                pass
                t_3.append(
                    (l_1_ngettext('agreement without a date', 'agreements without a date', l_1_n, )),
                )
            elif (l_1_key == 'disagree'):
                pass
                t_3.append(
                    (l_1_ngettext('agreement on which reports disagree', 'agreements on which reports disagree', l_1_n, )),
                )
            elif (l_1_key == 'withheld'):
                pass
                t_3.append(
                    (l_1_ngettext('text withheld', 'texts withheld', l_1_n, )),
                )
            else:
                pass
                t_3.append(
                    shown(f_0(context.eval_ctx, l_1_key, '_', ' ')),
                )
            return marked(concat(t_3))
        context.exported_vars.add('unit')
        context.vars['unit'] = l_0_unit = quick(Macro(environment, macro, 'unit', ('key', 'n'), False, False, False, context.eval_ctx.autoescape), macro)
        yield concat(t_1)

    blocks = {}
    debug_info = '2=34&7=37&13=40&16=43&17=46&19=49&22=52&25=55&28=58&34=61&40=64&45=67&46=70&58=73&64=76&69=79&77=82&78=90&79=95&80=100&81=105&82=110&87=118&88=126&89=131&90=136&91=141&92=146&93=151&94=156&95=161&96=166&97=171&98=176&99=181&100=189'
    m_0 = marked('proposed')
    m_1 = marked('negotiating')
    m_2 = marked('agreed')
    m_3 = marked('signed')
    m_4 = marked('ratified')
    m_5 = marked('in force')
    m_6 = marked('renewed')
    m_7 = marked('suspended')
    m_8 = marked('terminated')
    m_9 = marked('rejected')
    m_10 = marked('Memorandum of understanding')
    m_11 = marked('Treaty')
    m_12 = marked('Trade agreement')
    m_13 = marked('Cooperation agreement')
    m_14 = marked('Finance agreement')
    m_15 = marked('Contract')
    m_16 = marked('Plan')
    m_17 = marked('Declaration')
    m_18 = marked('Peace agreement')
    m_19 = marked('Agreement')
    m_20 = marked('Kind')
    m_21 = marked('Stage reported last')
    m_22 = marked('Year of that stage')
    m_23 = marked('Reports')
    m_24 = marked('only one')
    m_25 = marked('in disagreement')
    m_26 = marked('undated')
    m_27 = marked('Renews')
    m_28 = marked('Amends')
    m_29 = marked('Renewed by')
    m_30 = marked('Amended by')
    m_31 = marked('witness')
    m_32 = marked('speaks')
    m_33 = marked('mentioned')
    m_34 = marked('machine')
    m_35 = marked('confirmed')
    m_36 = marked('corrected')
    m_37 = marked('disputed')
    m_38 = marked('Read by rule from the words shown; no person has looked at it yet.')
    m_39 = marked('A person has read the source and stands for it, or wrote it down beside the article.')
    m_40 = marked('A person has put right what the rules had read.')
    m_41 = marked('Somebody doubts it; both readings stand side by side.')
    m_42 = marked('Date of publication')
    m_43 = marked('Countries that act')
    m_44 = marked('Organisations')
    m_45 = marked('People')
    m_46 = marked('Their offices')
    m_47 = marked('Their countries')
    m_48 = marked('Agreements with parties, kind and subject')
    m_49 = marked('Their stage')
    m_50 = marked('Their exact kind')
    m_51 = marked('False agreements in an article without any')
    m_52 = marked('Agreements')
    m_53 = marked('Countries')
    m_54 = marked('Only mentioned')
    m_55 = marked('Events')
    m_56 = marked('Topics')
    m_57 = marked('party')
    m_58 = marked('A card for every article: title, date, publisher, names and agreements')
    m_59 = marked('Every agreement with its parties, its stage and its reports')
    m_60 = marked('Every country with how often it is named, and how')
    m_61 = marked('Every pair of countries that agreed something')
    m_62 = marked('Every organisation with how often it is named')
    m_63 = marked('Every office of every person, as each report gives it')
    m_64 = marked('Every topic with its articles and agreements')
    m_65 = marked('Every stage of every agreement, as each report gives it, with its words')
    m_66 = marked('Complete records with evidence, an article a line')
    m_67 = marked('Citations of the articles')
    m_68 = marked('What a record holds, for programs')
    m_69 = marked('what a person wrote down with the article')
    m_70 = marked('the saved page’s own data')
    m_71 = marked('the line that says when it was published')
    m_72 = marked('the line that says when it was updated')
    m_73 = marked('a line with the date')
    m_74 = marked('a line at the foot of the text')
    m_75 = marked('the dateline')
    m_76 = marked('the agency’s mark')
    m_77 = marked('text shown in full')
    m_78 = marked('an excerpt is shown; the rest is withheld')
    m_79 = marked('the text is withheld; facts are shown without its words')
    m_80 = marked('arts and culture')
    m_81 = marked('conflict, war and peace')
    m_82 = marked('crime and law')
    m_83 = marked('disaster and accident')
    m_84 = marked('economy and business')
    m_85 = marked('education')
    m_86 = marked('environment')
    m_87 = marked('health')
    m_88 = marked('human interest')
    m_89 = marked('labour')
    m_90 = marked('lifestyle')
    m_91 = marked('politics')
    m_92 = marked('religion')
    m_93 = marked('science and technology')
    m_94 = marked('society')
    m_95 = marked('sport')
    m_96 = marked('weather')
    f_0 = environment.filters['replace']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _about(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'about.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'about.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_namespace = k_namespace
        l_0_ngettext = k_ngettext
        l_0_page = resolve('page')
        l_0_words = resolve('words')
        l_0_heads = resolve('heads')
        l_0_m = resolve('m')
        t_2 = []
        pass
        t_2.extend((
            '<header class="head">\n  <p class="label">About</p>\n  <h1>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n  <p class="gloss">How this archive reads the press, what its marks mean, and what it cannot know.</p>\n</header>\n<ul class="counts">',
        ))
        for l_1_count in (undefined(name='page') if l_0_page is missing else l_0_page).counts:
            l_1_url = k_url
            _loop_vars = {}
            pass
            t_2.append(
                '  <li>',
            )
            if l_1_count.address:
                pass
                t_2.extend((
                    '<a href="',
                    shown(l_1_url(l_1_count.address, )),
                    '">',
                ))
            t_2.extend((
                '<b>',
                shown(f_0(l_1_count.number)),
                '</b> ',
                shown((undefined(name='words') if l_0_words is missing else l_0_words).unit(l_1_count.key, l_1_count.number, )),
            ))
            if l_1_count.address:
                pass
                t_2.append(
                    '</a>',
                )
            t_2.append(
                '</li>',
            )
        l_1_count = l_1_url = missing
        t_2.append(
            '</ul>\n<div class="prose">\n<section aria-labelledby="method">\n  <h2 id="method">How a fact is found</h2>\n  <p>Each article is divided into numbered sentences. Written rules, with lists of names that anybody may read and mend, look in them for agreements, the parties to them, stages, dates, people and places. No language model and no outside service takes part, so the same articles always give the same facts.</p>\n  <p>A fact is published only together with the words it was drawn from. Open a fact in the margin of an article and its sentence stands there; follow the number and it is marked in the text. A fact whose words are not found where it says is left out.</p>\n  <p>What stands around an article on its web page, such as lists of related stories, is shown fenced off. Nothing is drawn from it and nothing in it is counted.</p>\n</section>\n<section aria-labelledby="states">\n  <h2 id="states">Who stands for a fact</h2>\n  <dl class="sheet wide">',
        )
        for l_1_key in (undefined(name='words') if l_0_words is missing else l_0_words).STATE:
            _loop_vars = {}
            pass
            t_2.extend((
                '    <div><dt>',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).state(l_1_key, )),
                '</dt><dd>',
                shown((undefined(name='words') if l_0_words is missing else l_0_words).STATE_MEANING[l_1_key]),
                '</dd></div>',
            ))
        l_1_key = missing
        t_2.append(
            '  </dl>\n</section>\n<section aria-labelledby="dates">\n  <h2 id="dates">Dates</h2>\n  <p>A date is given as far as it is known and no further: a year, a month, a day without its year, or none. A report that says “today” without a date stays undated, and has its place in every listing.</p>\n</section>',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).score_sets:
            pass
            t_2.append(
                '<section aria-labelledby="scores">\n  <h2 id="scores">How truly it reads</h2>\n  <p>Measured on articles annotated by hand. 1 is perfect; each figure weighs what is wrong against what is missed. Your articles are others than these.</p>',
            )
            l_0_heads = context.call(l_0_namespace, all=[(m_0, '')], _block_vars=_block_vars)
            _block_vars['heads'] = l_0_heads
            for l_1_set in (undefined(name='page') if l_0_page is missing else l_0_page).score_sets:
                _loop_vars = {}
                pass
                if not isinstance(l_0_heads, Namespace):
                    raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
                l_0_heads['all'] = ((undefined(name='heads') if l_0_heads is missing else l_0_heads).all + [(markup_join((f_0(l_1_set.articles), ' ', l_1_set.about, )), 'num')])
            l_1_set = missing
            def macro():
                t_3 = []
                pass
                l_2_loop = missing
                for l_2_row, l_2_loop in LoopContext((undefined(name='page') if l_0_page is missing else l_0_page).scores, undefined):
                    _loop_vars = {}
                    pass
                    t_3.extend((
                        '    <tr><th scope="row">',
                        shown((undefined(name='words') if l_0_words is missing else l_0_words).SCORE[l_2_row.key]),
                        '</th>',
                    ))
                    l_3_loop = missing
                    for l_3_figure, l_3_loop in LoopContext(l_2_row.figures, undefined):
                        _loop_vars = {}
                        pass
                        t_3.extend((
                            '<td class="num" data-label="',
                            shown((undefined(name='heads') if l_0_heads is missing else l_0_heads).all[l_3_loop.index][0]),
                            '">',
                            shown(f_1(l_3_figure)),
                            '</td>',
                        ))
                    l_3_loop = l_3_figure = missing
                    t_3.append(
                        '</tr>',
                    )
                l_2_loop = l_2_row = missing
                return marked(concat(t_3))
            caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
            t_2.append(context.call((undefined(name='m') if l_0_m is missing else l_0_m).table, m_1, (undefined(name='heads') if l_0_heads is missing else l_0_heads).all, caller=caller, _block_vars=_block_vars))
            t_2.append(
                '</section>',
            )
        t_2.append(
            '<section aria-labelledby="limits">\n  <h2 id="limits">Limits</h2>\n  <ul>\n    <li>An agreement is here because the press reported it. That is no statement of law: whether it binds, and whom, is found in the treaty registers.</li>\n    <li>Rules miss what is said in a way they do not know, and can misread what they do. Silence here is not evidence that nothing was agreed.</li>\n    <li>Facts are read from English texts only. Others can be read here but are not drawn upon.</li>\n    <li>The archive is as broad as the clippings it was given. Counts compare what was filed, not what happened.</li>\n  </ul>',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).not_read:
            pass
            t_2.extend((
                '  <p>',
                (l_0_ngettext('%(num)s article here is in another language and was not drawn upon.', '%(num)s articles here are in other languages and were not drawn upon.', (undefined(name='page') if l_0_page is missing else l_0_page).not_read, )),
                '</p>',
            ))
        t_2.extend((
            '</section>\n<section aria-labelledby="rights">\n  <h2 id="rights">Rights</h2>\n  <p>The articles belong to those who wrote and published them. Each is shown in full, as an excerpt, or only by its facts, as its owner allows; every article’s page says which.</p>\n  <p>',
            (l_0_ngettext('%(num)s text is shown in full.', '%(num)s texts are shown in full.', (undefined(name='page') if l_0_page is missing else l_0_page).texts_in_full, )),
            '\n    ',
            (l_0_ngettext('For %(num)s of them nobody stated a right to do so.', 'For %(num)s of them nobody stated a right to do so.', (undefined(name='page') if l_0_page is missing else l_0_page).without_stated_right, )),
            '</p>\n</section>\n<p class="meta">',
            (marked(concat(('Made with Dateline ', shown((undefined(name='page') if l_0_page is missing else l_0_page).version), '.', )))),
            '</p>\n</div>\n',
        ))
        yield concat(t_2)

    blocks = {'main': block_main}
    debug_info = '1=31&2=37&5=55&9=58&10=65&23=90&24=95&32=104&36=109&37=111&38=118&39=122&40=127&41=131&38=148&54=155&55=159&61=164&62=166&64=168'
    m_0 = marked('Field')
    m_1 = marked('What is found, by field')
    f_0 = environment.filters['number']
    f_1 = environment.filters['figure']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _agreement(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'agreement.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = l_0_pictures = missing
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'agreement.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'agreements'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        l_0_pictures = context.vars['pictures'] = environment.get_template('_pictures.html', 'agreement.html')._get_default_module(context)
        context.exported_vars.discard('pictures')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_pictures = resolve('pictures')
        t_2 = []
        pass
        t_2.append(
            shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).style()),
        )
        yield concat(t_2)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_ngettext = k_ngettext
        l_0_words = resolve('words')
        l_0_page = resolve('page')
        l_0_pictures = resolve('pictures')
        l_0_m = resolve('m')
        l_0_heads = missing
        t_3 = []
        pass
        t_3.extend((
            '<header class="head">\n  <p class="label">',
            shown((undefined(name='words') if l_0_words is missing else l_0_words).TYPE.get((undefined(name='page') if l_0_page is missing else l_0_page).type, (undefined(name='page') if l_0_page is missing else l_0_page).type, )),
            ' · ',
            shown((undefined(name='words') if l_0_words is missing else l_0_words).counted('reports', f_0((undefined(name='page') if l_0_page is missing else l_0_page).reports), )),
            '</p>\n  <h1 dir="auto">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n</header>\n<ol class="ladder" aria-label="Stages reported">',
        ))
        def t_4(fiter):
            for l_1_rung in fiter:
                if (l_1_rung.reported or (l_1_rung.status not in ('suspended', 'terminated', 'rejected'))):
                    yield l_1_rung
        for l_1_rung in t_4((undefined(name='page') if l_0_page is missing else l_0_page).ladder):
            _loop_vars = {}
            pass
            t_3.append(
                '  <li',
            )
            if l_1_rung.current:
                pass
                t_3.append(
                    ' class="current" aria-current="step"',
                )
            elif l_1_rung.reported:
                pass
                t_3.append(
                    ' class="reported"',
                )
            t_3.extend((
                '>',
                shown((undefined(name='words') if l_0_words is missing else l_0_words).STATUS[l_1_rung.status]),
                '\n    <small>',
                shown((m_0 if l_1_rung.current else (m_1 if l_1_rung.reported else m_2))),
                '</small></li>',
            ))
        l_1_rung = missing
        t_3.extend((
            '</ol>\n<p class="note">As the press reported it. Not a statement of legal status: consult the treaty registers.</p>\n<div class="spread wide">\n  <div>\n    <section aria-labelledby="life">\n      <h2 id="life">Life of the agreement</h2>\n      ',
            shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).picture((undefined(name='page') if l_0_page is missing else l_0_page).timeline, 'time', )),
        ))
        for l_1_conflict in (undefined(name='page') if l_0_page is missing else l_0_page).contradictions:
            _loop_vars = {}
            pass
            t_3.append(
                '      <p class="note">Reports disagree.',
            )
            if (l_1_conflict.about == 'date'):
                pass
                t_3.extend((
                    ' ',
                    (marked(concat(('They give different dates for the stage “', shown((undefined(name='words') if l_0_words is missing else l_0_words).STATUS[l_1_conflict.stages[0]]), '”.', )))),
                ))
            else:
                pass
                t_3.extend((
                    ' ',
                    (marked(concat(('One has it as ', shown((undefined(name='words') if l_0_words is missing else l_0_words).STATUS[l_1_conflict.stages[0]]), ', another as ', shown((undefined(name='words') if l_0_words is missing else l_0_words).STATUS[l_1_conflict.stages[1]]), ', and neither is known to be the later.', )))),
                ))
            t_3.append(
                '</p>',
            )
        l_1_conflict = missing
        l_0_heads = [(m_3, ''), (m_4, ''), (m_5, ''), (m_6, ''), (m_7, '')]
        _block_vars['heads'] = l_0_heads
        def macro():
            t_5 = []
            pass
            for l_2_row in (undefined(name='page') if l_0_page is missing else l_0_page).stages:
                _loop_vars = {}
                pass
                t_5.extend((
                    '        <tr><th scope="row">',
                    shown((undefined(name='m') if l_0_m is missing else l_0_m).stage(l_2_row.status, )),
                    '</th>\n          <td data-label="',
                    shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[1][0]),
                    '" data-value="',
                    shown((l_2_row.date or '')),
                    '">',
                ))
                if l_2_row.date:
                    pass
                    t_5.append(
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).when(l_2_row.date, )),
                    )
                else:
                    pass
                    t_5.append(
                        'not stated',
                    )
                    if l_2_row.reported:
                        pass
                        t_5.extend((
                            ' <span class="detail">',
                            (marked(concat(('reported ', shown((undefined(name='m') if l_0_m is missing else l_0_m).when(l_2_row.reported, )), '', )))),
                            '</span>',
                        ))
                t_5.extend((
                    '</td>\n          <td data-label="',
                    shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[2][0]),
                    '">',
                    shown(((undefined(name='m') if l_0_m is missing else l_0_m).links(l_2_row.signatories, ) or m_8)),
                    '</td>\n          <td data-label="',
                    shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[3][0]),
                    '">',
                    shown((l_2_row.publisher or m_9)),
                    '<br><span class="detail" dir="auto">',
                    shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_2_row.article, )),
                    '</span></td>\n          <td data-label="',
                    shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[4][0]),
                    '">',
                    shown((undefined(name='m') if l_0_m is missing else l_0_m).cell_source(l_2_row.quote, l_2_row.state, )),
                    '</td></tr>',
                ))
            l_2_row = missing
            return marked(concat(t_5))
        caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
        t_3.append(context.call((undefined(name='m') if l_0_m is missing else l_0_m).table, m_10, (undefined(name='heads') if l_0_heads is missing else l_0_heads), caller=caller, _block_vars=_block_vars))
        t_3.extend((
            '    </section>\n    <section aria-labelledby="reports">\n      <h2 id="reports">Reports</h2>\n      ',
            shown(context.call((undefined(name='m') if l_0_m is missing else l_0_m).article_list, (undefined(name='page') if l_0_page is missing else l_0_page).reports, m_11, level=3, _block_vars=_block_vars)),
            '\n    </section>\n  </div>\n  <aside class="ledger" aria-labelledby="sheet">\n    <h2 id="sheet">Fact sheet</h2>\n    <div class="entry"><dl class="sheet">\n      <div><dt>Parties</dt><dd>',
            shown(((undefined(name='m') if l_0_m is missing else l_0_m).links((undefined(name='page') if l_0_page is missing else l_0_page).parties, ) or m_8)),
            '</dd></div>',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).pairs:
            pass
            t_3.extend((
                '      <div><dt>',
                (l_0_ngettext('Pair', 'Pairs', f_0((undefined(name='page') if l_0_page is missing else l_0_page).pairs), )),
                '</dt><dd>',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).links((undefined(name='page') if l_0_page is missing else l_0_page).pairs, )),
                '</dd></div>',
            ))
        t_3.extend((
            '      <div><dt>Subject</dt><dd dir="auto">',
            shown(((undefined(name='page') if l_0_page is missing else l_0_page).subject or m_8)),
            '</dd></div>\n      <div><dt>Stage</dt><dd>',
            shown((undefined(name='words') if l_0_words is missing else l_0_words).STATUS[(undefined(name='page') if l_0_page is missing else l_0_page).status]),
            '</dd></div>',
        ))
        for l_1_tie in (undefined(name='page') if l_0_page is missing else l_0_page).ties:
            l_1_pgettext = k_pgettext
            _loop_vars = {}
            pass
            t_3.extend((
                '      <div><dt>',
                shown((undefined(name='words') if l_0_words is missing else l_0_words).TIE[l_1_tie.key]),
                '</dt><dd dir="auto">',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).links(l_1_tie.agreements, m_12, )),
                ' <span class="detail">by its parties, subject and dates</span></dd></div>',
            ))
        l_1_tie = l_1_pgettext = missing
        t_3.extend((
            '      <div><dt>Term</dt><dd dir="auto">',
            shown(((undefined(name='page') if l_0_page is missing else l_0_page).term or m_8)),
            '</dd></div>\n      <div><dt>Place</dt><dd dir="auto">',
            shown(((undefined(name='page') if l_0_page is missing else l_0_page).place or m_8)),
            '</dd></div>\n      <div><dt>Signed by</dt><dd>',
            shown(((undefined(name='m') if l_0_m is missing else l_0_m).links((undefined(name='page') if l_0_page is missing else l_0_page).signatories, ) or m_8)),
            '</dd></div>',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).witnesses:
            pass
            t_3.extend((
                '      <div><dt>Witnesses</dt><dd>',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).links((undefined(name='page') if l_0_page is missing else l_0_page).witnesses, )),
                '</dd></div>',
            ))
        t_3.extend((
            '    </dl></div>\n    <section class="entry" aria-labelledby="cite">\n      <h3 id="cite">Cite</h3>\n      <p class="citation" dir="auto">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).citation),
            '</p>\n      ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).feed((undefined(name='page') if l_0_page is missing else l_0_page).feed, )),
            '\n    </section>\n  </aside>\n</div>\n',
        ))
        yield concat(t_3)

    blocks = {'head': block_head, 'main': block_main}
    debug_info = '1=32&2=35&3=38&4=43&5=58&7=76&8=80&12=83&13=93&14=107&22=113&23=115&25=121&26=131&29=137&30=139&31=142&32=147&33=149&34=173&35=177&36=183&30=191&42=194&48=196&49=199&50=203&52=210&53=212&54=215&55=221&57=229&58=231&59=233&60=236&61=240&66=245&67=247'
    m_0 = marked('reported last')
    m_1 = marked('reported')
    m_2 = marked('not reported')
    m_3 = marked('Stage')
    m_4 = marked('Date')
    m_5 = marked('Signed by')
    m_6 = marked('As reported by')
    m_7 = marked('Words')
    m_8 = marked('not stated')
    m_9 = marked('publisher not stated')
    m_10 = marked('Each row is what one report says; reports that disagree stand side by side.')
    m_11 = marked('No report is left of this agreement.')
    m_12 = marked('; ')
    f_0 = environment.filters['length']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _agreements(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'agreements.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('_listing.html', 'agreements.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'agreements'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_rows(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        l_0_whole = resolve('whole')
        t_2 = []
        pass
        if ((undefined(name='page') if l_0_page is missing else l_0_page).facets and (undefined(name='page') if l_0_page is missing else l_0_page).rows):
            pass
            t_2.append(
                '<nav aria-label="Narrow this list"><dl class="sheet wide">',
            )
            for l_1_facet in (undefined(name='page') if l_0_page is missing else l_0_page).facets:
                l_1_words = resolve('words')
                _loop_vars = {}
                pass
                t_2.extend((
                    '  <div><dt>',
                    shown((undefined(name='words') if l_1_words is missing else l_1_words).NARROWED[l_1_facet.key]),
                    '</dt><dd><ul class="inline">',
                ))
                for l_2_choice in l_1_facet.choices:
                    l_2_url = k_url
                    _loop_vars = {}
                    pass
                    t_2.extend((
                        '    <li><a href="',
                        shown(l_2_url(l_2_choice.address, )),
                        '"',
                    ))
                    if l_2_choice.current:
                        pass
                        t_2.append(
                            ' aria-current="page"',
                        )
                    t_2.append(
                        '>',
                    )
                    if (l_1_facet.key == 'type'):
                        pass
                        t_2.append(
                            shown((undefined(name='words') if l_1_words is missing else l_1_words).TYPE[l_2_choice.key]),
                        )
                    elif (l_1_facet.key == 'stage'):
                        pass
                        t_2.append(
                            shown((undefined(name='words') if l_1_words is missing else l_1_words).STATUS[l_2_choice.key]),
                        )
                    elif (l_1_facet.key == 'year'):
                        pass
                        t_2.append(
                            shown(((undefined(name='words') if l_1_words is missing else l_1_words).UNDATED if (l_2_choice.key == 'undated') else l_2_choice.key)),
                        )
                    else:
                        pass
                        t_2.append(
                            shown((undefined(name='words') if l_1_words is missing else l_1_words).REPORTS[l_2_choice.key]),
                        )
                    t_2.extend((
                        '</a> <span class="tally">',
                        shown(f_0(l_2_choice.number)),
                        '</span></li>',
                    ))
                l_2_choice = l_2_url = missing
                t_2.append(
                    '</ul></dd></div>',
                )
            l_1_facet = l_1_words = missing
            t_2.append(
                '</dl></nav>',
            )
        t_2.append(
            shown(context.call((undefined(name='m') if l_0_m is missing else l_0_m).agreement_table, (undefined(name='page') if l_0_page is missing else l_0_page).rows, m_0, m_1, sortable=(undefined(name='whole') if l_0_whole is missing else l_0_whole), _block_vars=_block_vars)),
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).rows:
            pass
            t_2.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv((undefined(name='page') if l_0_page is missing else l_0_page).table, )),
            )
        yield concat(t_2)

    blocks = {'rows': block_rows}
    debug_info = '1=32&2=35&3=41&4=54&6=59&7=65&8=68&9=74&10=85&11=95&12=107&17=119&18=121'
    m_0 = marked('Agreements, with the stage that was reported last')
    m_1 = marked('No article here reports an agreement.')
    f_0 = environment.filters['number']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _article(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'article.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'article.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'articles'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_graph(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        t_2 = []
        pass
        t_2.append(
            '<meta property="og:type" content="article">',
        )
        yield concat(t_2)

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_dict = k_dict
        l_0_namespace = k_namespace
        l_0_site = k_site
        l_0_page = resolve('page')
        l_0_people = resolve('people')
        l_0_address = resolve('address')
        l_0_ld = missing
        t_3 = []
        pass
        t_3.extend((
            '<meta name="DC.type" content="newsitem">\n<meta name="DC.title" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '">\n<meta name="citation_title" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '">\n<meta name="DC.language" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).language),
            '">\n<meta name="citation_language" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).language),
            '">',
        ))
        if is_0((undefined(name='page') if l_0_page is missing else l_0_page).date):
            pass
            t_3.extend((
                '<meta name="DC.date" content="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).date),
                '">\n<meta name="citation_publication_date" content="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).date.replace('-', '/', )),
                '">',
            ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).publisher:
            pass
            t_3.extend((
                '<meta name="DC.publisher" content="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).publisher),
                '">\n<meta name="citation_publisher" content="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).publisher),
                '">\n<meta name="prism.publicationName" content="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).publisher),
                '">',
            ))
        for l_1_author in (undefined(name='page') if l_0_page is missing else l_0_page).authors:
            _loop_vars = {}
            pass
            t_3.extend((
                '<meta name="DC.creator" content="',
                shown(l_1_author.name),
                '">\n<meta name="citation_author" content="',
                shown(l_1_author.name),
                '">',
            ))
        l_1_author = missing
        if (undefined(name='page') if l_0_page is missing else l_0_page).original:
            pass
            t_3.extend((
                '<meta name="DC.identifier" content="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).original),
                '">\n<meta name="citation_public_url" content="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).original),
                '">',
            ))
        l_0_ld = {'@context': 'https://schema.org', '@type': 'NewsArticle', 'headline': (undefined(name='page') if l_0_page is missing else l_0_page).title, 'inLanguage': (undefined(name='page') if l_0_page is missing else l_0_page).language}
        _block_vars['ld'] = l_0_ld
        if is_0((undefined(name='page') if l_0_page is missing else l_0_page).date):
            pass
            l_0_ld = context.call(l_0_dict, (undefined(name='ld') if l_0_ld is missing else l_0_ld), datePublished=(undefined(name='page') if l_0_page is missing else l_0_page).date, _block_vars=_block_vars)
            _block_vars['ld'] = l_0_ld
        if (undefined(name='page') if l_0_page is missing else l_0_page).publisher:
            pass
            l_0_ld = context.call(l_0_dict, (undefined(name='ld') if l_0_ld is missing else l_0_ld), publisher={'@type': 'Organization', 'name': (undefined(name='page') if l_0_page is missing else l_0_page).publisher}, _block_vars=_block_vars)
            _block_vars['ld'] = l_0_ld
        if (undefined(name='page') if l_0_page is missing else l_0_page).authors:
            pass
            l_0_people = context.call(l_0_namespace, all=[], _block_vars=_block_vars)
            _block_vars['people'] = l_0_people
            for l_1_author in (undefined(name='page') if l_0_page is missing else l_0_page).authors:
                _loop_vars = {}
                pass
                if not isinstance(l_0_people, Namespace):
                    raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
                l_0_people['all'] = ((undefined(name='people') if l_0_people is missing else l_0_people).all + [{'@type': ('Person' if l_1_author.person else 'Organization'), 'name': l_1_author.name}])
            l_1_author = missing
            l_0_ld = context.call(l_0_dict, (undefined(name='ld') if l_0_ld is missing else l_0_ld), author=(undefined(name='people') if l_0_people is missing else l_0_people).all, _block_vars=_block_vars)
            _block_vars['ld'] = l_0_ld
        if (undefined(name='page') if l_0_page is missing else l_0_page).original:
            pass
            l_0_ld = context.call(l_0_dict, (undefined(name='ld') if l_0_ld is missing else l_0_ld), isBasedOn=(undefined(name='page') if l_0_page is missing else l_0_page).original, _block_vars=_block_vars)
            _block_vars['ld'] = l_0_ld
        if l_0_site.base_url:
            pass
            l_0_ld = context.call(l_0_dict, (undefined(name='ld') if l_0_ld is missing else l_0_ld), url=markup_join((l_0_site.base_url, (undefined(name='address') if l_0_address is missing else l_0_address)[1:], )), isPartOf={'@type': 'Collection', 'name': l_0_site.title, 'url': l_0_site.base_url}, _block_vars=_block_vars)
            _block_vars['ld'] = l_0_ld
        t_3.extend((
            '<script type="application/ld+json">',
            shown(f_0(context.eval_ctx, (undefined(name='ld') if l_0_ld is missing else l_0_ld))),
            '</script>\n',
        ))
        yield concat(t_3)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_once = k_once
        l_0_pgettext = k_pgettext
        l_0_site = k_site
        l_0_url = k_url
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        l_0_words = resolve('words')
        l_0_text = l_0_facts = missing
        t_4 = []
        pass
        l_0_text = environment.get_template('_text.html', 'article.html')._get_default_module(context)
        l_0_facts = (undefined(name='page') if l_0_page is missing else l_0_page).facts
        _block_vars['facts'] = l_0_facts
        t_4.append(
            '<header class="head">\n  <p class="label">Report',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).untitled:
            pass
            t_4.append(
                ' · titled from its first sentence',
            )
        t_4.append(
            '</p>\n  <h1 id="s0"',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).untitled:
            pass
            t_4.append(
                ' class="made"',
            )
        t_4.extend((
            ' lang="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).language),
            '" dir="auto">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n  <p class="dateline"><b>',
            shown(l_0_once((undefined(name='m') if l_0_m is missing else l_0_m).when, (undefined(name='page') if l_0_page is missing else l_0_page).date, )),
            '</b><span class="dash" aria-hidden="true"> — </span>',
            shown(((undefined(name='page') if l_0_page is missing else l_0_page).publisher or m_0)),
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).byline:
            pass
            t_4.extend((
                ', ',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).byline),
            ))
        t_4.append(
            '</p>',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).not_read:
            pass
            t_4.append(
                '  <p class="note">This text is not in English. It can be read here, but no facts were drawn from it.</p>',
            )
        t_4.extend((
            '  <p class="jump"><a href="#facts">',
            shown(l_0_once((undefined(name='m') if l_0_m is missing else l_0_m).facts_read, (undefined(name='page') if l_0_page is missing else l_0_page).facts, )),
            '</a></p>\n</header>\n<div class="spread">\n  <article class="text" lang="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).language),
            '" dir="auto" aria-label="Text of the report">',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).flow:
            pass
            t_4.extend((
                '    ',
                shown((undefined(name='text') if l_0_text is missing else l_0_text).flow_of((undefined(name='page') if l_0_page is missing else l_0_page).flow, (undefined(name='page') if l_0_page is missing else l_0_page).language, )),
            ))
        elif (undefined(name='page') if l_0_page is missing else l_0_page).excerpts:
            pass
            t_4.extend((
                '    <p class="note" lang="',
                shown(l_0_site.language),
                '">The text is withheld at its owner’s wish. These sentences bear the facts.</p>',
            ))
            for l_1_excerpt in (undefined(name='page') if l_0_page is missing else l_0_page).excerpts:
                _loop_vars = {}
                pass
                t_4.extend((
                    '    <p><span class="s" id="s',
                    shown(l_1_excerpt.sentence),
                    '"><a class="n" href="#s',
                    shown(l_1_excerpt.sentence),
                    '">',
                    shown(l_1_excerpt.sentence),
                    '</a>',
                    shown(l_1_excerpt.text),
                    (safe(l_1_excerpt.back)),
                    '</span></p>',
                ))
            l_1_excerpt = missing
        elif ((undefined(name='page') if l_0_page is missing else l_0_page).rights == 'metadata'):
            pass
            t_4.extend((
                '    <p class="note" lang="',
                shown(l_0_site.language),
                '">The text is withheld at its owner’s wish. Each fact names the sentence it was read from and a digest of its words, so that it can be checked against the original.</p>',
            ))
        else:
            pass
            t_4.extend((
                '    <p class="empty" lang="',
                shown(l_0_site.language),
                '">The source has no text beyond its title.</p>',
            ))
        t_4.append(
            '  </article>\n  <aside class="ledger" id="facts" aria-labelledby="ledger">\n    <h2 id="ledger">What this report says</h2>',
        )
        def t_5(fiter):
            for l_1_group in fiter:
                if l_1_group.facts:
                    yield l_1_group
        t_6 = 1
        for l_1_group in t_5((undefined(name='page') if l_0_page is missing else l_0_page).groups):
            _loop_vars = {}
            pass
            t_4.extend((
                '    ',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).ledger_group(l_1_group, (undefined(name='page') if l_0_page is missing else l_0_page).language, )),
            ))
            t_6 = 0
        l_1_group = missing
        if t_6:
            pass
            t_4.extend((
                '    <div class="entry">',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_1, )),
                '</div>',
            ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).overruled:
            pass
            t_4.append(
                '    <section class="entry" aria-labelledby="corrections">\n      <h3 id="corrections">Corrections</h3>\n      <p class="meta">A person wrote down these kinds of facts. What the rules had read beyond them was left out:</p>\n      <dl class="sheet">',
            )
            for l_1_kind in (undefined(name='page') if l_0_page is missing else l_0_page).overruled:
                _loop_vars = {}
                pass
                t_4.extend((
                    '        <div><dt>',
                    shown((undefined(name='words') if l_0_words is missing else l_0_words).GROUP[l_1_kind.field]),
                    '</dt><dd dir="auto">',
                    shown(f_1(context.eval_ctx, l_1_kind.names, m_2)),
                    '</dd></div>',
                ))
            l_1_kind = missing
            t_4.append(
                '      </dl>\n    </section>',
            )
        t_4.extend((
            '    <section class="entry" aria-labelledby="facts-publication">\n      <h3 id="facts-publication">Publication</h3>\n      <dl class="sheet">\n        <div><dt>Date</dt><dd>',
            shown(l_0_once((undefined(name='m') if l_0_m is missing else l_0_m).when, (undefined(name='page') if l_0_page is missing else l_0_page).date, )),
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).date_basis:
            pass
            t_4.extend((
                ' <span class="detail">',
                (marked(concat(('from ', shown((undefined(name='words') if l_0_words is missing else l_0_words).BASIS.get((undefined(name='page') if l_0_page is missing else l_0_page).date_basis, (undefined(name='page') if l_0_page is missing else l_0_page).date_basis, )), '', )))),
                '</span>',
            ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).date_words:
            pass
            t_4.extend((
                '<details class="source"><summary><span class="vh">Date: </span>',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).sentences((undefined(name='page') if l_0_page is missing else l_0_page).date_words.sentences, )),
                '</summary><p class="where">',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).quotation((undefined(name='page') if l_0_page is missing else l_0_page).date_words, (undefined(name='page') if l_0_page is missing else l_0_page).language, )),
                '</p></details>',
            ))
        t_4.extend((
            '</dd></div>\n        <div><dt>Publisher</dt><dd>',
            shown(((undefined(name='page') if l_0_page is missing else l_0_page).publisher or m_3)),
            '</dd></div>\n        <div><dt>Byline</dt><dd>',
            shown(((undefined(name='page') if l_0_page is missing else l_0_page).byline or m_3)),
            '</dd></div>',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).original:
            pass
            t_4.extend((
                '        <div><dt>Original</dt><dd><a href="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).original),
                '" rel="external noopener">',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).original),
                '</a></dd></div>',
            ))
        t_4.extend((
            '        <div><dt>Source file</dt><dd><code>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).source),
            '</code></dd></div>\n        <div><dt>Language</dt><dd>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).language),
            '</dd></div>\n        <div><dt>Rights</dt><dd>',
            shown((undefined(name='words') if l_0_words is missing else l_0_words).RIGHTS[(undefined(name='page') if l_0_page is missing else l_0_page).rights]),
        ))
        if (not (undefined(name='page') if l_0_page is missing else l_0_page).rights_stated):
            pass
            t_4.append(
                '; no right was stated',
            )
        t_4.append(
            '</dd></div>',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).iptc:
            pass
            t_4.append(
                '        <div><dt>Media topics</dt><dd>',
            )
            l_1_loop = missing
            for l_1_topic, l_1_loop in LoopContext((undefined(name='page') if l_0_page is missing else l_0_page).iptc, undefined):
                _loop_vars = {}
                pass
                t_4.extend((
                    shown((undefined(name='words') if l_0_words is missing else l_0_words).MEDIA_TOPIC.get(l_1_topic, l_1_topic, )),
                    shown(('' if l_1_loop.last else m_4)),
                ))
            l_1_loop = l_1_topic = missing
            t_4.append(
                '</dd></div>',
            )
        t_4.extend((
            '      </dl>\n    </section>\n    <section class="entry" aria-labelledby="facts-cite">\n      <h3 id="facts-cite">Cite</h3>\n      <p class="citation" dir="auto">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).citation),
            '</p>',
        ))
        for (l_1_format, l_1_entry) in [('BibTeX', (undefined(name='page') if l_0_page is missing else l_0_page).bibtex), ('RIS', (undefined(name='page') if l_0_page is missing else l_0_page).ris)]:
            _loop_vars = {}
            pass
            t_4.extend((
                '      <details class="source"><summary>',
                shown(l_1_format),
                '</summary><pre>',
                shown(l_1_entry),
                '</pre></details>',
            ))
        l_1_format = l_1_entry = missing
        t_4.extend((
            '      <p class="take"><a href="',
            shown(l_0_url((undefined(name='page') if l_0_page is missing else l_0_page).record_address, )),
            '">This article’s record as data</a></p>\n    </section>\n  </aside>\n</div>',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).related:
            pass
            t_4.extend((
                '<section aria-labelledby="related">\n  <h2 id="related">Reports on the same agreements or the same two countries</h2>\n  ',
                shown(context.call((undefined(name='m') if l_0_m is missing else l_0_m).article_list, (undefined(name='page') if l_0_page is missing else l_0_page).related, '', level=3, _block_vars=_block_vars)),
                '\n</section>',
            ))
        if ((undefined(name='page') if l_0_page is missing else l_0_page).previous or (undefined(name='page') if l_0_page is missing else l_0_page).next):
            pass
            t_4.append(
                '<nav class="turn" aria-label="Neighbouring articles">',
            )
            if (undefined(name='page') if l_0_page is missing else l_0_page).previous:
                pass
                t_4.extend((
                    '<p><span class="label">Previous</span> <a href="',
                    shown(l_0_url((undefined(name='page') if l_0_page is missing else l_0_page).previous.address, )),
                    '" rel="prev" dir="auto"',
                ))
                if ((undefined(name='page') if l_0_page is missing else l_0_page).previous.language != l_0_site.language):
                    pass
                    t_4.extend((
                        ' lang="',
                        shown((undefined(name='page') if l_0_page is missing else l_0_page).previous.language),
                        '"',
                    ))
                t_4.extend((
                    '>',
                    shown((undefined(name='page') if l_0_page is missing else l_0_page).previous.label),
                    '</a></p>',
                ))
            if (undefined(name='page') if l_0_page is missing else l_0_page).next:
                pass
                t_4.extend((
                    '<p class="on"><span class="label">Next</span> <a href="',
                    shown(l_0_url((undefined(name='page') if l_0_page is missing else l_0_page).next.address, )),
                    '" rel="next" dir="auto"',
                ))
                if ((undefined(name='page') if l_0_page is missing else l_0_page).next.language != l_0_site.language):
                    pass
                    t_4.extend((
                        ' lang="',
                        shown((undefined(name='page') if l_0_page is missing else l_0_page).next.language),
                        '"',
                    ))
                t_4.extend((
                    '>',
                    shown((undefined(name='page') if l_0_page is missing else l_0_page).next.label),
                    '</a></p>',
                ))
            t_4.append(
                '</nav>',
            )
        yield concat(t_4)

    blocks = {'graph': block_graph, 'head': block_head, 'main': block_main}
    debug_info = '1=32&2=35&4=41&7=55&10=73&11=75&12=77&13=79&14=82&15=86&16=88&17=91&18=95&19=97&20=99&21=102&22=107&23=109&24=113&25=117&26=119&27=122&28=124&29=128&30=132&31=134&32=136&33=143&35=145&36=149&37=155&39=160&40=178&41=179&43=184&44=192&45=203&46=205&47=216&50=223&53=225&54=228&55=232&56=234&57=238&58=241&59=246&61=257&62=261&64=268&69=274&70=284&72=292&74=295&79=300&80=305&88=316&89=318&90=325&91=336&92=338&93=341&94=345&96=352&97=354&98=356&99=366&100=372&106=385&107=388&108=393&110=401&114=404&117=408&120=411&122=416&123=435'
    m_0 = marked('publisher not stated')
    m_1 = marked('Nothing was drawn from this text: no agreement, no country, no person.')
    m_2 = marked('; ')
    m_3 = marked('not stated')
    m_4 = marked(', ')
    f_0 = environment.filters['tojson']
    f_1 = environment.filters['join']
    is_0 = environment.tests['of_html']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _articles(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'articles.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('_listing.html', 'articles.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'articles'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_rows(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        t_2 = []
        pass
        if (undefined(name='page') if l_0_page is missing else l_0_page).years:
            pass
            t_2.append(
                '<nav aria-label="Narrow this list"><dl class="sheet wide"><div><dt>Year of publication</dt><dd><ul class="inline">',
            )
            def t_3(fiter):
                for l_1_year in fiter:
                    if l_1_year.number:
                        yield l_1_year
            for l_1_year in t_3((undefined(name='page') if l_0_page is missing else l_0_page).years):
                l_1_url = k_url
                _loop_vars = {}
                pass
                t_2.extend((
                    '<li><a href="',
                    shown(l_1_url(l_1_year.address, )),
                    '">',
                    shown((undefined(name='m') if l_0_m is missing else l_0_m).when(l_1_year.label, )),
                    '</a> <span class="tally">',
                    shown(f_0(l_1_year.number)),
                    '</span></li>',
                ))
            l_1_year = l_1_url = missing
            t_2.append(
                '</ul></dd></div></dl></nav>',
            )
        t_2.append(
            shown((undefined(name='m') if l_0_m is missing else l_0_m).article_list((undefined(name='page') if l_0_page is missing else l_0_page).rows, m_0, )),
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).rows:
            pass
            t_2.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv('/data/articles.csv', )),
            )
        yield concat(t_2)

    blocks = {'rows': block_rows}
    debug_info = '1=32&2=35&3=41&4=53&6=58&9=80&10=82'
    m_0 = marked('No article has been filed yet.')
    f_0 = environment.filters['number']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _base(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'base.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_site = k_site
        l_0_once = k_once
        l_0_url = k_url
        l_0_section = resolve('section')
        l_0_page = resolve('page')
        l_0_m = l_0_frame = l_0_words = missing
        t_1 = []
        pass
        l_0_m = context.vars['m'] = environment.get_template('_macros.html', 'base.html')._get_default_module(context)
        context.exported_vars.discard('m')
        l_0_frame = context.vars['frame'] = environment.get_template('_frame.html', 'base.html')._get_default_module(context)
        context.exported_vars.discard('frame')
        l_0_words = context.vars['words'] = environment.get_template('_words.html', 'base.html')._get_default_module(context)
        context.exported_vars.discard('words')
        l_0_section = f_0((undefined(name='section') if l_0_section is missing else l_0_section), '')
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        t_1.extend((
            '<!doctype html>\n<html lang="',
            shown(l_0_site.language),
            '" dir="',
            shown(l_0_site.direction),
            '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src \'self\' data:; style-src \'self\'; script-src \'self\'',
        ))
        gen = context.blocks['policy'][0](context)
        try:
            for event in gen:
                t_1.append(event)
        finally: gen.close()
        t_1.append(
            '; connect-src \'self\'; base-uri \'none\'; form-action \'none\'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n<title>',
        )
        gen = context.blocks['title'][0](context)
        try:
            for event in gen:
                t_1.append(event)
        finally: gen.close()
        t_1.append(
            '</title>',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).description:
            pass
            t_1.extend((
                '<meta name="description" content="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).description),
                '">\n<meta property="og:description" content="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).description),
                '">',
            ))
        t_1.extend((
            '<meta property="og:title" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '">',
        ))
        gen = context.blocks['graph'][0](context)
        try:
            for event in gen:
                t_1.append(event)
        finally: gen.close()
        t_1.append(
            shown(l_0_once((undefined(name='frame') if l_0_frame is missing else l_0_frame).look, )),
        )
        gen = context.blocks['canonical'][0](context)
        try:
            for event in gen:
                t_1.append(event)
        finally: gen.close()
        if (undefined(name='page') if l_0_page is missing else l_0_page).feed:
            pass
            t_1.extend((
                '<link rel="alternate" type="application/atom+xml" title="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
                '" href="',
                shown(l_0_url((undefined(name='page') if l_0_page is missing else l_0_page).feed, )),
                '">',
            ))
        gen = context.blocks['head'][0](context)
        try:
            for event in gen:
                t_1.append(event)
        finally: gen.close()
        t_1.extend((
            '</head>\n<body>\n',
            shown(l_0_once((undefined(name='frame') if l_0_frame is missing else l_0_frame).masthead, (undefined(name='section') if l_0_section is missing else l_0_section), )),
            '\n<div class="wrap">\n',
        ))
        gen = context.blocks['languages'][0](context)
        try:
            for event in gen:
                t_1.append(event)
        finally: gen.close()
        t_1.extend((
            shown(l_0_once((undefined(name='frame') if l_0_frame is missing else l_0_frame).crumbs, (undefined(name='page') if l_0_page is missing else l_0_page).crumbs, )),
            '\n<main id="main" tabindex="-1">',
        ))
        gen = context.blocks['main'][0](context)
        try:
            for event in gen:
                t_1.append(event)
        finally: gen.close()
        t_1.extend((
            '</main>\n</div>\n',
            shown(l_0_once((undefined(name='frame') if l_0_frame is missing else l_0_frame).foot, )),
            '\n</body>\n</html>\n',
        ))
        yield concat(t_1)

    def block_policy(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        t_2 = []
        pass
        yield concat(t_2)

    def block_title(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_site = k_site
        l_0_page = resolve('page')
        t_3 = []
        pass
        t_3.extend((
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            ' · ',
            shown(l_0_site.title),
        ))
        yield concat(t_3)

    def block_graph(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_site = k_site
        t_4 = []
        pass
        t_4.extend((
            '<meta property="og:type" content="website">\n<meta property="og:site_name" content="',
            shown(l_0_site.title),
            '">',
        ))
        yield concat(t_4)

    def block_canonical(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_site = k_site
        l_0_address = resolve('address')
        t_5 = []
        pass
        if l_0_site.base_url:
            pass
            t_5.extend((
                '<link rel="canonical" href="',
                shown(markup_join((l_0_site.base_url, (undefined(name='address') if l_0_address is missing else l_0_address)[1:], ))),
                '">\n<meta property="og:url" content="',
                shown(markup_join((l_0_site.base_url, (undefined(name='address') if l_0_address is missing else l_0_address)[1:], ))),
                '">',
            ))
        for l_1_one in l_0_site.languages:
            l_1_across = k_across
            l_1_same = missing
            _loop_vars = {}
            pass
            l_1_same = markup_join((l_1_one.home, (undefined(name='address') if l_0_address is missing else l_0_address)[f_1(l_0_site.home):], ))
            _loop_vars['same'] = l_1_same
            t_5.extend((
                '<link rel="alternate" hreflang="',
                shown(l_1_one.tag),
                '" href="',
                shown((markup_join((l_0_site.base_url, (undefined(name='same') if l_1_same is missing else l_1_same)[1:], )) if l_0_site.base_url else l_1_across((undefined(name='same') if l_1_same is missing else l_1_same), ))),
                '">',
            ))
        l_1_one = l_1_same = l_1_across = missing
        yield concat(t_5)

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        t_6 = []
        pass
        yield concat(t_6)

    def block_languages(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_site = k_site
        l_0_frame = resolve('frame')
        l_0_address = resolve('address')
        t_7 = []
        pass
        if l_0_site.languages:
            pass
            t_7.append(
                shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).languages((undefined(name='address') if l_0_address is missing else l_0_address), )),
            )
        yield concat(t_7)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        t_8 = []
        pass
        yield concat(t_8)

    blocks = {'policy': block_policy, 'title': block_title, 'graph': block_graph, 'canonical': block_canonical, 'head': block_head, 'languages': block_languages, 'main': block_main}
    debug_info = '1=36&2=38&3=40&4=42&6=47&9=54&13=62&14=68&15=72&16=74&18=79&19=84&23=88&24=92&34=95&35=99&37=106&40=111&42=116&43=120&45=125&48=130&9=135&13=146&19=164&21=176&24=181&25=192&26=196&27=198&29=201&30=206&31=210&37=218&42=229&45=248'
    f_0 = environment.filters['default']
    f_1 = environment.filters['length']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _corrections(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'corrections.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        t_1 = []
        pass
        parent_template = environment.get_template('_listing.html', 'corrections.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_rows(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_heads = resolve('heads')
        l_0_m = resolve('m')
        l_0_whole = resolve('whole')
        t_2 = []
        pass
        if (undefined(name='page') if l_0_page is missing else l_0_page).rows:
            pass
            l_0_heads = [(m_0, ''), (m_1, 'num')]
            _block_vars['heads'] = l_0_heads
            def macro():
                t_3 = []
                pass
                for l_2_row in (undefined(name='page') if l_0_page is missing else l_0_page).rows:
                    _loop_vars = {}
                    pass
                    t_3.extend((
                        '  <tr><th scope="row" dir="auto">',
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_2_row.article, )),
                        '</th><td class="num" data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[1][0]),
                        '" data-value="',
                        shown(l_2_row.number),
                        '">',
                        shown(f_0(l_2_row.number)),
                        '</td></tr>',
                    ))
                l_2_row = missing
                return marked(concat(t_3))
            caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
            t_2.append(context.call((undefined(name='m') if l_0_m is missing else l_0_m).table, m_2, (undefined(name='heads') if l_0_heads is missing else l_0_heads), ((undefined(name='whole') if l_0_whole is missing else l_0_whole) and (f_1((undefined(name='page') if l_0_page is missing else l_0_page).rows) > 1)), caller=caller, _block_vars=_block_vars))
        else:
            pass
            t_2.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_3, )),
            )
        yield concat(t_2)

    blocks = {'rows': block_rows}
    debug_info = '1=31&2=37&3=51&4=53&5=55&6=58&7=63&5=75&10=79'
    m_0 = marked('Article')
    m_1 = marked('Facts left out')
    m_2 = marked('Corrected articles')
    m_3 = marked('Nothing has been corrected yet.')
    f_0 = environment.filters['number']
    f_1 = environment.filters['length']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _countries(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'countries.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('_listing.html', 'countries.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'countries'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_rows(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        l_0_whole = resolve('whole')
        t_2 = []
        pass
        if (undefined(name='page') if l_0_page is missing else l_0_page).rows:
            pass
            t_2.extend((
                shown((undefined(name='m') if l_0_m is missing else l_0_m).country_table((undefined(name='page') if l_0_page is missing else l_0_page).rows, m_0, (undefined(name='whole') if l_0_whole is missing else l_0_whole), )),
                '\n',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv('/data/countries.csv', )),
            ))
        else:
            pass
            t_2.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_1, )),
            )
        yield concat(t_2)

    blocks = {'rows': block_rows}
    debug_info = '1=32&2=35&3=41&4=54&5=59&6=64'
    m_0 = marked('Countries, with how often each is party to an agreement, acts in an article, or is only mentioned')
    m_1 = marked('No article here names a country.')
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _country(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'country.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = l_0_pictures = missing
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'country.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'countries'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        l_0_pictures = context.vars['pictures'] = environment.get_template('_pictures.html', 'country.html')._get_default_module(context)
        context.exported_vars.discard('pictures')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_pictures = resolve('pictures')
        t_2 = []
        pass
        t_2.append(
            shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).style()),
        )
        yield concat(t_2)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_ngettext = k_ngettext
        l_0_pgettext = k_pgettext
        l_0_page = resolve('page')
        l_0_pictures = resolve('pictures')
        l_0_m = resolve('m')
        l_0_most = resolve('most')
        l_0_heads = resolve('heads')
        t_3 = []
        pass
        t_3.extend((
            '<header class="head">\n  <p class="label">Country · ',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).code),
            '</p>\n  <h1>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n</header>\n<ul class="counts">\n  <li><a href="#party"><b>',
            shown(f_0(f_1((undefined(name='page') if l_0_page is missing else l_0_page).party_to))),
            '</b> party to</a></li>\n  <li><a href="#acts"><b>',
            shown(f_0(f_1((undefined(name='page') if l_0_page is missing else l_0_page).acts_in))),
            '</b> acts in</a></li>\n  <li><a href="#mentioned"><b>',
            shown(f_0(f_1((undefined(name='page') if l_0_page is missing else l_0_page).mentioned_in))),
            '</b> only mentioned in</a></li>\n  <li><a href="#through"><b>',
            shown(f_0(f_1((undefined(name='page') if l_0_page is missing else l_0_page).through))),
            '</b> through organisations</a></li>\n</ul>\n<section aria-labelledby="party">\n  <h2 id="party">Agreements it is party to</h2>\n  <p class="gloss">',
            (marked(concat(('A report names ', shown((undefined(name='page') if l_0_page is missing else l_0_page).title), ' itself as one of those who agree.', )))),
            '</p>\n  ',
            shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).picture((undefined(name='page') if l_0_page is missing else l_0_page).timeline, 'time', )),
            '\n  ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).agreement_table((undefined(name='page') if l_0_page is missing else l_0_page).party_to, marked(concat(('Agreements between ', shown((undefined(name='page') if l_0_page is missing else l_0_page).title), ' and others', ))), marked(concat(('No report here names ', shown((undefined(name='page') if l_0_page is missing else l_0_page).title), ' as party to an agreement.', ))), )),
            '\n  ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv((undefined(name='page') if l_0_page is missing else l_0_page).table, )),
        ))
        if ((undefined(name='page') if l_0_page is missing else l_0_page).party_to and ((undefined(name='page') if l_0_page is missing else l_0_page).gaps.undated or (undefined(name='page') if l_0_page is missing else l_0_page).gaps.single_source)):
            pass
            t_3.append(
                '  <p class="gap">Not known:',
            )
            if (undefined(name='page') if l_0_page is missing else l_0_page).gaps.undated:
                pass
                t_3.extend((
                    ' ',
                    (l_0_ngettext('%(num)s of these agreements has no date', '%(num)s of these agreements have no date', (undefined(name='page') if l_0_page is missing else l_0_page).gaps.undated, )),
                    shown((m_0 if (undefined(name='page') if l_0_page is missing else l_0_page).gaps.single_source else '.')),
                ))
            if (undefined(name='page') if l_0_page is missing else l_0_page).gaps.single_source:
                pass
                if (not (undefined(name='page') if l_0_page is missing else l_0_page).gaps.undated):
                    pass
                    t_3.append(
                        ' ',
                    )
                t_3.append(
                    (l_0_ngettext('%(num)s rests on a single report.', '%(num)s rest on a single report.', (undefined(name='page') if l_0_page is missing else l_0_page).gaps.single_source, )),
                )
            t_3.append(
                '</p>',
            )
        if (undefined(name='page') if l_0_page is missing else l_0_page).partners:
            pass
            t_3.extend((
                '  <h3 id="partners">With whom</h3>\n  ',
                shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).picture((undefined(name='page') if l_0_page is missing else l_0_page).map, 'map', )),
            ))
            l_0_most = f_2(environment, f_3(context, (undefined(name='page') if l_0_page is missing else l_0_page).partners, attribute='agreements'))
            _block_vars['most'] = l_0_most
            l_0_heads = [(m_1, ''), (m_2, ''), (m_3, 'barred')]
            _block_vars['heads'] = l_0_heads
            def macro():
                t_4 = []
                pass
                for l_2_row in (undefined(name='page') if l_0_page is missing else l_0_page).partners:
                    _loop_vars = {}
                    pass
                    t_4.extend((
                        '    <tr><th scope="row">',
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_2_row.country, )),
                        '</th>\n      <td data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[1][0]),
                        '">',
                        shown(((undefined(name='m') if l_0_m is missing else l_0_m).link(l_2_row.pair, ) if l_2_row.pair else m_4)),
                        '</td>\n      <td class="num barred" data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[2][0]),
                        '" data-value="',
                        shown(l_2_row.agreements),
                        '">',
                        shown(f_0(l_2_row.agreements)),
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).bar(l_2_row.agreements, (undefined(name='most') if l_0_most is missing else l_0_most), )),
                        '</td></tr>',
                    ))
                l_2_row = missing
                return marked(concat(t_4))
            caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
            t_3.append(context.call((undefined(name='m') if l_0_m is missing else l_0_m).table, m_5, (undefined(name='heads') if l_0_heads is missing else l_0_heads), (f_1((undefined(name='page') if l_0_page is missing else l_0_page).partners) > 1), caller=caller, _block_vars=_block_vars))
        t_3.extend((
            '</section>\n<section aria-labelledby="acts">\n  <h2 id="acts">Reports in which it acts</h2>\n  <p class="gloss">',
            (marked(concat(('', shown((undefined(name='page') if l_0_page is missing else l_0_page).title), ' does something in the story, or the story is about it.', )))),
            '</p>\n  ',
            shown(context.call((undefined(name='m') if l_0_m is missing else l_0_m).article_list, (undefined(name='page') if l_0_page is missing else l_0_page).acts_in, marked(concat(('No report here has ', shown((undefined(name='page') if l_0_page is missing else l_0_page).title), ' as an actor.', ))), level=3, _block_vars=_block_vars)),
            '\n</section>\n<section aria-labelledby="mentioned">\n  <h2 id="mentioned">Reports that only mention it</h2>\n  <p class="gloss">Its name is said in passing; nothing here is counted as its doing.</p>\n  ',
            shown(context.call((undefined(name='m') if l_0_m is missing else l_0_m).article_list, (undefined(name='page') if l_0_page is missing else l_0_page).mentioned_in, marked(concat(('No report mentions ', shown((undefined(name='page') if l_0_page is missing else l_0_page).title), ' only in passing.', ))), level=3, _block_vars=_block_vars)),
            '\n</section>\n<section aria-labelledby="through">\n  <h2 id="through">What reaches it through an organisation</h2>\n  <p class="gloss">',
            (marked(concat(('', shown((undefined(name='page') if l_0_page is missing else l_0_page).title), ' is a member of a body that agreed something. It is not itself named as a party.', )))),
            '</p>',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).through:
            pass
            t_3.extend((
                '  ',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).through_table((undefined(name='page') if l_0_page is missing else l_0_page).through, marked(concat(('Agreements of organisations with ', shown((undefined(name='page') if l_0_page is missing else l_0_page).title), ' among their members', ))), )),
            ))
        else:
            pass
            t_3.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(marked(concat(('No agreement here reaches ', shown((undefined(name='page') if l_0_page is missing else l_0_page).title), ' through an organisation.', ))), )),
            )
        t_3.append(
            '</section>\n<section aria-labelledby="people">\n  <h2 id="people">Who acted for it</h2>',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).people:
            pass
            l_0_heads = [(m_6, ''), (m_7, ''), (m_8, ''), (m_9, '')]
            _block_vars['heads'] = l_0_heads
            def macro():
                t_5 = []
                pass
                for l_2_row in (undefined(name='page') if l_0_page is missing else l_0_page).people:
                    l_2_words = resolve('words')
                    _loop_vars = {}
                    pass
                    t_5.extend((
                        '    <tr><th scope="row" dir="auto">',
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_2_row.person, )),
                        '</th>\n      <td data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[1][0]),
                        '" dir="auto">',
                        shown((l_2_row.role or m_10)),
                        '</td>\n      <td data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[2][0]),
                        '">',
                        shown((undefined(name='words') if l_2_words is missing else l_2_words).PART[l_2_row.part]),
                        '</td>\n      <td data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[3][0]),
                        '" dir="auto">',
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_2_row.article, )),
                        '</td></tr>',
                    ))
                l_2_row = l_2_words = missing
                return marked(concat(t_5))
            caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
            t_3.append(context.call((undefined(name='m') if l_0_m is missing else l_0_m).table, marked(concat(('People whom reports name with an office of ', shown((undefined(name='page') if l_0_page is missing else l_0_page).title), '', ))), (undefined(name='heads') if l_0_heads is missing else l_0_heads), (f_1((undefined(name='page') if l_0_page is missing else l_0_page).people) > 1), caller=caller, _block_vars=_block_vars))
        else:
            pass
            t_3.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(marked(concat(('No report names a person who acts for ', shown((undefined(name='page') if l_0_page is missing else l_0_page).title), '.', ))), )),
            )
        t_3.append(
            '</section>',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).organizations:
            pass
            t_3.append(
                '<section aria-labelledby="bodies">\n  <h2 id="bodies">Organisations of the country, and those it belongs to</h2>\n  <ul class="columns">',
            )
            for l_1_body in (undefined(name='page') if l_0_page is missing else l_0_page).organizations:
                _loop_vars = {}
                pass
                t_3.extend((
                    '<li dir="auto">',
                    shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_1_body, )),
                    '</li>',
                ))
            l_1_body = missing
            t_3.append(
                '</ul>\n</section>',
            )
        t_3.extend((
            shown((undefined(name='m') if l_0_m is missing else l_0_m).feed((undefined(name='page') if l_0_page is missing else l_0_page).feed, )),
            '\n',
        ))
        yield concat(t_3)

    blocks = {'head': block_head, 'main': block_main}
    debug_info = '1=32&2=35&3=38&4=43&5=58&7=77&8=79&11=81&12=83&13=85&14=87&18=89&19=91&20=93&21=95&22=97&24=102&25=109&27=122&29=126&30=128&31=130&32=132&33=135&34=140&35=142&36=146&32=157&43=160&44=162&49=164&53=166&54=169&55=173&56=178&60=183&61=185&62=187&63=190&64=196&65=198&66=202&67=206&62=214&70=218&72=223&75=228&78=241'
    m_0 = marked('; ')
    m_1 = marked('Partner')
    m_2 = marked('What the two did')
    m_3 = marked('Agreements')
    m_4 = marked('only together with many others')
    m_5 = marked('Countries that are party to the same agreements')
    m_6 = marked('Person')
    m_7 = marked('Office as reported')
    m_8 = marked('Part')
    m_9 = marked('As reported in')
    m_10 = marked('not stated')
    f_0 = environment.filters['number']
    f_1 = environment.filters['length']
    f_2 = environment.filters['max']
    f_3 = environment.filters['map']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _data(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'data.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'data.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        l_0_heads = missing
        t_2 = []
        pass
        t_2.extend((
            '<header class="head">\n  <h1>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n  <p class="gloss">Everything on these pages as files, to take along and count for yourself. Texts that are withheld here are withheld there.</p>\n</header>',
        ))
        l_0_heads = [(m_0, ''), (m_1, ''), (m_2, '')]
        _block_vars['heads'] = l_0_heads
        def macro():
            t_3 = []
            pass
            for l_2_file in (undefined(name='page') if l_0_page is missing else l_0_page).files:
                l_2_url = k_url
                l_2_pgettext = k_pgettext
                l_2_words = resolve('words')
                _loop_vars = {}
                pass
                t_3.extend((
                    '  <tr><th scope="row"><a href="',
                    shown(l_2_url(l_2_file.address, )),
                    '">',
                    shown(l_2_file.address[1:]),
                    '</a></th>\n    <td data-label="',
                    shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[1][0]),
                    '">',
                    shown((undefined(name='words') if l_2_words is missing else l_2_words).FILE.get(l_2_file.key, l_2_file.key, )),
                ))
                if (l_2_file.key in ('records', 'citations')):
                    pass
                    t_3.extend((
                        ': ',
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).when(l_2_file.year, )),
                    ))
                t_3.extend((
                    '</td>\n    <td data-label="',
                    shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[2][0]),
                    '">',
                    shown(l_2_file.format),
                    '</td></tr>',
                ))
            l_2_file = l_2_words = l_2_url = l_2_pgettext = missing
            return marked(concat(t_3))
        caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
        t_2.append(context.call((undefined(name='m') if l_0_m is missing else l_0_m).table, m_3, (undefined(name='heads') if l_0_heads is missing else l_0_heads), caller=caller, _block_vars=_block_vars))
        yield concat(t_2)

    blocks = {'main': block_main}
    debug_info = '1=31&2=37&4=52&7=55&8=57&9=60&10=68&11=72&12=84&8=92'
    m_0 = marked('File')
    m_1 = marked('What it holds')
    m_2 = marked('Format')
    m_3 = marked('Files of this archive')
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _date(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'date.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('_listing.html', 'date.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'dates'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_rows(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        t_2 = []
        pass
        if (undefined(name='page') if l_0_page is missing else l_0_page).months:
            pass
            t_2.append(
                '<nav aria-label="Months"><ul class="inline">',
            )
            for l_1_month in (undefined(name='page') if l_0_page is missing else l_0_page).months:
                l_1_url = k_url
                _loop_vars = {}
                pass
                t_2.extend((
                    '<li><a href="',
                    shown(l_1_url(l_1_month.address, )),
                    '">',
                    shown((undefined(name='m') if l_0_m is missing else l_0_m).when(l_1_month.label, )),
                    '</a> <span class="tally">',
                    shown(f_0(l_1_month.number)),
                    '</span></li>',
                ))
            l_1_month = l_1_url = missing
            t_2.append(
                '</ul></nav>',
            )
        t_2.extend((
            shown((undefined(name='m') if l_0_m is missing else l_0_m).article_list((undefined(name='page') if l_0_page is missing else l_0_page).rows, (m_0 if is_0((undefined(name='page') if l_0_page is missing else l_0_page).date) else m_1), )),
            '\n',
        ))
        yield concat(t_2)

    blocks = {'rows': block_rows}
    debug_info = '1=32&2=35&3=41&4=53&5=58&7=76'
    m_0 = marked('Every article here has a date.')
    m_1 = marked('No article of this date.')
    f_0 = environment.filters['number']
    is_0 = environment.tests['none']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _dates(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'dates.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'dates.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'dates'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        l_0_most = l_0_heads = missing
        t_2 = []
        pass
        t_2.extend((
            '<header class="head">\n  <h1>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n  <p class="gloss">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).description),
            '</p>\n</header>',
        ))
        l_0_most = f_0(environment, (f_1(context.eval_ctx, f_2(context, (undefined(name='page') if l_0_page is missing else l_0_page).years, attribute='bar.number')) + [(undefined(name='page') if l_0_page is missing else l_0_page).undated.number]))
        _block_vars['most'] = l_0_most
        l_0_heads = [(m_0, ''), (m_1, ''), (m_2, 'barred')]
        _block_vars['heads'] = l_0_heads
        def macro():
            t_3 = []
            l_1_url = k_url
            pass
            for l_2_year in (undefined(name='page') if l_0_page is missing else l_0_page).years:
                _loop_vars = {}
                pass
                t_3.extend((
                    '  <tr><th scope="row"><a href="',
                    shown(l_1_url(l_2_year.bar.address, )),
                    '">',
                    shown((undefined(name='m') if l_0_m is missing else l_0_m).when(l_2_year.bar.label, )),
                    '</a></th>\n    <td data-label="',
                    shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[1][0]),
                    '">',
                ))
                if l_2_year.months:
                    pass
                    t_3.append(
                        '<ul class="inline">',
                    )
                    for l_3_month in l_2_year.months:
                        _loop_vars = {}
                        pass
                        t_3.extend((
                            '<li><a href="',
                            shown(l_1_url(l_3_month.address, )),
                            '">',
                            shown((undefined(name='m') if l_0_m is missing else l_0_m).when(l_3_month.label, )),
                            '</a> <span class="tally">',
                            shown(f_3(l_3_month.number)),
                            '</span></li>',
                        ))
                    l_3_month = missing
                    t_3.append(
                        '</ul>',
                    )
                else:
                    pass
                    t_3.append(
                        'month not stated',
                    )
                t_3.extend((
                    '</td>\n    <td class="num barred" data-label="',
                    shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[2][0]),
                    '">',
                    shown(f_3(l_2_year.bar.number)),
                    shown((undefined(name='m') if l_0_m is missing else l_0_m).bar(l_2_year.bar.number, (undefined(name='most') if l_0_most is missing else l_0_most), )),
                    '</td></tr>',
                ))
            l_2_year = missing
            t_3.extend((
                '  <tr><th scope="row"><a href="',
                shown(l_1_url((undefined(name='page') if l_0_page is missing else l_0_page).undated.address, )),
                '">',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).when(None, )),
                '</a></th>\n    <td data-label="',
                shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[1][0]),
                '">the year is not stated; none was guessed</td>\n    <td class="num barred" data-label="',
                shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[2][0]),
                '">',
                shown(f_3((undefined(name='page') if l_0_page is missing else l_0_page).undated.number)),
                shown((undefined(name='m') if l_0_m is missing else l_0_m).bar((undefined(name='page') if l_0_page is missing else l_0_page).undated.number, (undefined(name='most') if l_0_most is missing else l_0_most), )),
                '</td></tr>',
            ))
            return marked(concat(t_3))
        caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
        t_2.append(context.call((undefined(name='m') if l_0_m is missing else l_0_m).table, m_3, (undefined(name='heads') if l_0_heads is missing else l_0_heads), caller=caller, _block_vars=_block_vars))
        yield concat(t_2)

    blocks = {'main': block_main}
    debug_info = '1=32&2=35&3=41&5=56&6=58&8=61&9=63&10=65&11=69&12=74&13=78&14=109&16=118&17=122&18=124&10=132'
    m_0 = marked('Year')
    m_1 = marked('Months')
    m_2 = marked('Articles')
    m_3 = marked('Articles by year and month of publication')
    f_0 = environment.filters['max']
    f_1 = environment.filters['list']
    f_2 = environment.filters['map']
    f_3 = environment.filters['number']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _home(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'home.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_pictures = missing
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'home.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_pictures = context.vars['pictures'] = environment.get_template('_pictures.html', 'home.html')._get_default_module(context)
        context.exported_vars.discard('pictures')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_pictures = resolve('pictures')
        t_2 = []
        pass
        t_2.append(
            shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).style()),
        )
        yield concat(t_2)

    def block_title(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_site = k_site
        t_3 = []
        pass
        t_3.append(
            shown(l_0_site.title),
        )
        yield concat(t_3)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_site = k_site
        l_0__ = k__
        l_0_url = k_url
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        l_0_pictures = resolve('pictures')
        t_4 = []
        pass
        t_4.extend((
            '<h1 class="motto">',
            shown(l_0_site.description),
            '</h1>\n<ul class="counts">',
        ))
        for l_1_count in (undefined(name='page') if l_0_page is missing else l_0_page).counts:
            l_1_words = resolve('words')
            _loop_vars = {}
            pass
            t_4.append(
                '  <li>',
            )
            if l_1_count.address:
                pass
                t_4.extend((
                    '<a href="',
                    shown(l_0_url(l_1_count.address, )),
                    '">',
                ))
            t_4.extend((
                '<b>',
                shown(f_0(l_1_count.number)),
                '</b> ',
                shown((undefined(name='words') if l_1_words is missing else l_1_words).unit(l_1_count.key, l_1_count.number, )),
            ))
            if l_1_count.address:
                pass
                t_4.append(
                    '</a>',
                )
            t_4.append(
                '</li>',
            )
        l_1_count = l_1_words = missing
        t_4.extend((
            '</ul>\n<div class="spread">\n  <section aria-labelledby="newest">\n    <h2 id="newest">Newest reports</h2>\n    ',
            shown(context.call((undefined(name='m') if l_0_m is missing else l_0_m).article_list, (undefined(name='page') if l_0_page is missing else l_0_page).newest, m_0, level=3, _block_vars=_block_vars)),
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).newest:
            pass
            t_4.extend((
                '<p class="take"><a href="',
                shown(l_0_url('/articles/', )),
                '">All articles</a></p>',
            ))
        t_4.extend((
            '  </section>\n  <div class="side">\n    <section aria-labelledby="moved">\n      <h2 id="moved">Agreements that moved last</h2>\n      ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).agreement_list((undefined(name='page') if l_0_page is missing else l_0_page).moved, m_1, )),
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).moved:
            pass
            t_4.extend((
                '<p class="take"><a href="',
                shown(l_0_url('/agreements/', )),
                '">All agreements</a></p>',
            ))
        t_4.append(
            '    </section>\n    <section class="unknown" aria-labelledby="unknown">\n      <h2 id="unknown">What is not known</h2>\n      <p>An archive should say what it lacks.</p>\n      <ul class="plain">',
        )
        for l_1_count in (undefined(name='page') if l_0_page is missing else l_0_page).unknown:
            l_1_words = resolve('words')
            _loop_vars = {}
            pass
            t_4.append(
                '        <li>',
            )
            if (l_1_count.address and l_1_count.number):
                pass
                t_4.extend((
                    '<a href="',
                    shown(l_0_url(l_1_count.address, )),
                    '">',
                ))
            t_4.extend((
                '<b>',
                shown(f_0(l_1_count.number)),
                '</b> ',
                shown((undefined(name='words') if l_1_words is missing else l_1_words).unit(l_1_count.key, l_1_count.number, )),
            ))
            if (l_1_count.address and l_1_count.number):
                pass
                t_4.append(
                    '</a>',
                )
            t_4.append(
                '</li>',
            )
        l_1_count = l_1_words = missing
        t_4.append(
            '      </ul>\n    </section>\n  </div>\n</div>',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).map:
            pass
            t_4.append(
                '<section aria-labelledby="where">\n  <h2 id="where">Who agrees, and how often</h2>\n',
            )
            def macro():
                t_5 = []
                pass
                t_5.extend((
                    ' <a href="',
                    shown(l_0_url('/map/', )),
                    '">The same as a table</a>',
                ))
                return marked(concat(t_5))
            caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
            t_4.append(context.call((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).picture, (undefined(name='page') if l_0_page is missing else l_0_page).map, 'map', caller=caller, _block_vars=_block_vars))
            t_4.append(
                '</section>',
            )
        t_4.extend((
            '<section aria-labelledby="years">\n  <h2 id="years">By year of publication</h2>\n  ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).years((undefined(name='page') if l_0_page is missing else l_0_page).years, m_0, )),
            '\n</section>\n',
        ))
        yield concat(t_4)

    blocks = {'head': block_head, 'title': block_title, 'main': block_main}
    debug_info = '1=32&2=35&3=40&4=55&5=70&6=87&8=90&9=97&15=121&16=123&21=132&22=134&28=144&29=151&35=176&38=181&43=197'
    m_0 = marked('No article has been filed yet.')
    m_1 = marked('No report here speaks of an agreement.')
    f_0 = environment.filters['number']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _map(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'map.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = l_0_pictures = missing
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'map.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'map'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        l_0_pictures = context.vars['pictures'] = environment.get_template('_pictures.html', 'map.html')._get_default_module(context)
        context.exported_vars.discard('pictures')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_pictures = resolve('pictures')
        t_2 = []
        pass
        t_2.append(
            shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).style()),
        )
        yield concat(t_2)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        t_3 = []
        pass
        t_3.extend((
            '<header class="head">\n  <h1>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n  <p class="gloss">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).description),
            '</p>\n</header>\n',
        ))
        gen = context.blocks['picture'][0](context)
        try:
            for event in gen:
                t_3.append(event)
        finally: gen.close()
        if (undefined(name='page') if l_0_page is missing else l_0_page).rows:
            pass
            t_3.append(
                shown(context.call((undefined(name='m') if l_0_m is missing else l_0_m).country_table, (undefined(name='page') if l_0_page is missing else l_0_page).rows, m_0, True, bars=True, _block_vars=_block_vars)),
            )
        else:
            pass
            t_3.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_1, )),
            )
        yield concat(t_3)

    def block_picture(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_pictures = resolve('pictures')
        l_0_page = resolve('page')
        t_4 = []
        pass
        t_4.append(
            shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).picture((undefined(name='page') if l_0_page is missing else l_0_page).picture, 'map', )),
        )
        yield concat(t_4)

    blocks = {'head': block_head, 'main': block_main, 'picture': block_picture}
    debug_info = '1=32&2=35&3=38&4=43&5=58&7=72&8=74&10=79&11=82&12=90&10=94'
    m_0 = marked('Countries by the number of agreements to which they are party')
    m_1 = marked('No article here names a country.')
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _organization(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'organization.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'organization.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'organizations'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        t_2 = []
        pass
        t_2.append(
            '<header class="head">\n  <p class="label">Organisation',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).acronym:
            pass
            t_2.extend((
                ' · ',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).acronym),
            ))
        t_2.extend((
            '</p>\n  <h1 dir="auto">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).country:
            pass
            t_2.extend((
                '<p class="dateline">',
                (marked(concat(('Of ', shown((undefined(name='m') if l_0_m is missing else l_0_m).link((undefined(name='page') if l_0_page is missing else l_0_page).country, )), '', )))),
                '</p>',
            ))
        t_2.extend((
            '</header>\n<section aria-labelledby="agreements">\n  <h2 id="agreements">Agreements</h2>\n  ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).agreement_table((undefined(name='page') if l_0_page is missing else l_0_page).agreements, m_0, m_1, )),
            '\n  ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv((undefined(name='page') if l_0_page is missing else l_0_page).table, )),
            '\n</section>',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).documents:
            pass
            t_2.extend((
                '<section aria-labelledby="documents">\n  <h2 id="documents">Documents</h2>\n  <p class="gloss">Named after it; no report names it as party.</p>\n  ',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).agreement_table((undefined(name='page') if l_0_page is missing else l_0_page).documents, m_2, '', )),
                '\n</section>',
            ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).bodies:
            pass
            t_2.append(
                '<section aria-labelledby="bodies">\n  <h2 id="bodies">Bodies named after it</h2>\n  <ul class="columns">',
            )
            for l_1_body in (undefined(name='page') if l_0_page is missing else l_0_page).bodies:
                _loop_vars = {}
                pass
                t_2.extend((
                    '<li dir="auto">',
                    shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_1_body, )),
                    '</li>',
                ))
            l_1_body = missing
            t_2.append(
                '</ul>\n</section>',
            )
        t_2.append(
            '<section aria-labelledby="events">\n  <h2 id="events">Meetings</h2>',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).events:
            pass
            t_2.extend((
                '  ',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).event_table((undefined(name='page') if l_0_page is missing else l_0_page).events, m_3, )),
            ))
        else:
            pass
            t_2.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_4, )),
            )
        t_2.append(
            '</section>',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).members:
            pass
            t_2.append(
                '<section aria-labelledby="members">\n  <h2 id="members">Members</h2>',
            )
            if (undefined(name='page') if l_0_page is missing else l_0_page).members_source:
                pass
                t_2.extend((
                    '<p class="gloss">',
                    (marked(concat(('From a list kept by hand, not from the articles. Source: ', shown((undefined(name='page') if l_0_page is missing else l_0_page).members_source), '', )))),
                    '</p>',
                ))
            t_2.append(
                '  <ul class="columns">',
            )
            for l_1_member in (undefined(name='page') if l_0_page is missing else l_0_page).members:
                _loop_vars = {}
                pass
                t_2.extend((
                    '<li>',
                    shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_1_member, )),
                    '</li>',
                ))
            l_1_member = missing
            t_2.append(
                '</ul>\n</section>',
            )
        t_2.extend((
            '<section aria-labelledby="reports">\n  <h2 id="reports">Reports</h2>\n  ',
            shown(context.call((undefined(name='m') if l_0_m is missing else l_0_m).article_list, (undefined(name='page') if l_0_page is missing else l_0_page).articles, m_5, level=3, _block_vars=_block_vars)),
            '\n</section>\n',
        ))
        yield concat(t_2)

    blocks = {'main': block_main}
    debug_info = '1=32&2=35&3=41&5=56&6=64&7=67&11=76&12=78&14=81&18=85&21=88&24=93&29=108&30=112&31=117&33=122&36=127&37=137&42=151'
    m_0 = marked('Agreements to which it is party')
    m_1 = marked('No report names it as party to an agreement.')
    m_2 = marked('Agreements named after it')
    m_3 = marked('Meetings that name it, as the articles date them')
    m_4 = marked('No report speaks of a meeting of it.')
    m_5 = marked('No report is left that names it.')
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _organizations(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'organizations.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('_listing.html', 'organizations.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'organizations'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_rows(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        l_0_whole = resolve('whole')
        t_2 = []
        pass
        if (undefined(name='page') if l_0_page is missing else l_0_page).rows:
            pass
            t_2.extend((
                shown((undefined(name='m') if l_0_m is missing else l_0_m).name_table((undefined(name='page') if l_0_page is missing else l_0_page).rows, m_0, m_1, m_2, (undefined(name='whole') if l_0_whole is missing else l_0_whole), )),
                '\n',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv('/data/organizations.csv', )),
            ))
        else:
            pass
            t_2.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_3, )),
            )
        yield concat(t_2)

    blocks = {'rows': block_rows}
    debug_info = '1=32&2=35&3=41&4=54&5=59&6=64'
    m_0 = marked('Organisations, with the articles and agreements that name them')
    m_1 = marked('Organisation')
    m_2 = marked('Short name')
    m_3 = marked('No article here names an organisation.')
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _pair(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'pair.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = l_0_pictures = missing
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'pair.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'pairs'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        l_0_pictures = context.vars['pictures'] = environment.get_template('_pictures.html', 'pair.html')._get_default_module(context)
        context.exported_vars.discard('pictures')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_pictures = resolve('pictures')
        t_2 = []
        pass
        t_2.append(
            shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).style()),
        )
        yield concat(t_2)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        l_0_pictures = resolve('pictures')
        t_3 = []
        pass
        t_3.extend((
            '<header class="head">\n  <p class="label">Two countries</p>\n  <h1>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n  <p class="dateline">',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).link((undefined(name='page') if l_0_page is missing else l_0_page).a, )),
            '<span class="dash"> — </span>',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).link((undefined(name='page') if l_0_page is missing else l_0_page).b, )),
            '</p>\n</header>\n<section aria-labelledby="agreements">\n  <h2 id="agreements">What the two agreed</h2>\n  <p class="gloss">Both are named as parties.</p>\n  ',
            shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).picture((undefined(name='page') if l_0_page is missing else l_0_page).timeline, 'time', )),
            '\n  ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).agreement_table((undefined(name='page') if l_0_page is missing else l_0_page).agreements, m_0, m_1, )),
            '\n  ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv((undefined(name='page') if l_0_page is missing else l_0_page).table, )),
            '\n</section>\n<section aria-labelledby="through">\n  <h2 id="through">What reaches both through an organisation</h2>\n  <p class="gloss">Both are members of a body that agreed something; neither is itself named as a party.</p>',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).through:
            pass
            t_3.extend((
                '  ',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).through_table((undefined(name='page') if l_0_page is missing else l_0_page).through, m_2, )),
            ))
        else:
            pass
            t_3.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_3, )),
            )
        t_3.extend((
            '</section>\n<section aria-labelledby="reports">\n  <h2 id="reports">Reports</h2>\n  ',
            shown(context.call((undefined(name='m') if l_0_m is missing else l_0_m).article_list, (undefined(name='page') if l_0_page is missing else l_0_page).articles, m_4, level=3, _block_vars=_block_vars)),
            '\n</section>\n',
        ))
        yield concat(t_3)

    blocks = {'head': block_head, 'main': block_main}
    debug_info = '1=32&2=35&3=38&4=43&5=58&8=73&9=75&14=79&15=81&16=83&21=86&22=90&23=95&27=99'
    m_0 = marked('Agreements to which both are party')
    m_1 = marked('No report names both as parties to one agreement.')
    m_2 = marked('Agreements of organisations to which both belong')
    m_3 = marked('No agreement here reaches both through an organisation.')
    m_4 = marked('No report has both of them.')
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _pairs(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'pairs.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = l_0_pictures = missing
        t_1 = []
        pass
        parent_template = environment.get_template('_listing.html', 'pairs.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'pairs'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        l_0_pictures = context.vars['pictures'] = environment.get_template('_pictures.html', 'pairs.html')._get_default_module(context)
        context.exported_vars.discard('pictures')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_pictures = resolve('pictures')
        t_2 = []
        pass
        t_2.append(
            shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).style()),
        )
        yield concat(t_2)

    def block_rows(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_pictures = resolve('pictures')
        l_0_page = resolve('page')
        l_0_heads = resolve('heads')
        l_0_m = resolve('m')
        l_0_whole = resolve('whole')
        t_3 = []
        pass
        t_3.append(
            shown((undefined(name='pictures') if l_0_pictures is missing else l_0_pictures).picture((undefined(name='page') if l_0_page is missing else l_0_page).network, 'network', )),
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).rows:
            pass
            l_0_heads = [(m_0, ''), (m_1, 'num'), (m_2, 'num')]
            _block_vars['heads'] = l_0_heads
            def macro():
                t_4 = []
                pass
                for l_2_row in (undefined(name='page') if l_0_page is missing else l_0_page).rows:
                    _loop_vars = {}
                    pass
                    t_4.extend((
                        '  <tr><th scope="row">',
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_2_row.pair, )),
                        '</th>\n    <td class="num" data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[1][0]),
                        '" data-value="',
                        shown(l_2_row.agreements),
                        '">',
                        shown(f_0(l_2_row.agreements)),
                        '</td>\n    <td class="num" data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[2][0]),
                        '" data-value="',
                        shown(l_2_row.articles),
                        '">',
                        shown(f_0(l_2_row.articles)),
                        '</td></tr>',
                    ))
                l_2_row = missing
                return marked(concat(t_4))
            caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
            t_3.append(context.call((undefined(name='m') if l_0_m is missing else l_0_m).table, m_3, (undefined(name='heads') if l_0_heads is missing else l_0_heads), ((undefined(name='whole') if l_0_whole is missing else l_0_whole) and (f_1((undefined(name='page') if l_0_page is missing else l_0_page).rows) > 1)), caller=caller, _block_vars=_block_vars))
            t_3.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv('/data/pairs.csv', )),
            )
        else:
            pass
            t_3.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_4, )),
            )
        yield concat(t_3)

    blocks = {'head': block_head, 'rows': block_rows}
    debug_info = '1=32&2=35&3=38&4=43&5=58&6=74&7=76&8=78&9=80&10=83&11=88&12=90&13=96&9=106&16=108&17=113'
    m_0 = marked('Pair')
    m_1 = marked('Agreements')
    m_2 = marked('Articles')
    m_3 = marked('Pairs of countries, with their agreements and the articles that report them')
    m_4 = marked('No article here reports an agreement between two countries.')
    f_0 = environment.filters['number']
    f_1 = environment.filters['length']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _people(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'people.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('_listing.html', 'people.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'people'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_rows(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        l_0_whole = resolve('whole')
        t_2 = []
        pass
        if (undefined(name='page') if l_0_page is missing else l_0_page).rows:
            pass
            t_2.extend((
                shown((undefined(name='m') if l_0_m is missing else l_0_m).name_table((undefined(name='page') if l_0_page is missing else l_0_page).rows, m_0, m_1, m_2, (undefined(name='whole') if l_0_whole is missing else l_0_whole), )),
                '\n',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv('/data/people.csv', )),
            ))
        else:
            pass
            t_2.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_3, )),
            )
        yield concat(t_2)

    blocks = {'rows': block_rows}
    debug_info = '1=32&2=35&3=41&4=54&5=59&6=64'
    m_0 = marked('People, with the articles that name them and the agreements they signed')
    m_1 = marked('Person')
    m_2 = marked('Office as reported')
    m_3 = marked('No article here names a person with an office.')
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _person(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'person.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'person.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'people'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_heads = resolve('heads')
        l_0_m = resolve('m')
        t_2 = []
        pass
        t_2.extend((
            '<header class="head">\n  <p class="label">Person</p>\n  <h1 dir="auto">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n</header>\n<section aria-labelledby="offices">\n  <h2 id="offices">Offices as reported</h2>',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).offices:
            pass
            l_0_heads = [(m_0, ''), (m_1, ''), (m_2, ''), (m_3, ''), (m_4, ''), (m_5, '')]
            _block_vars['heads'] = l_0_heads
            def macro():
                t_3 = []
                pass
                for l_2_row in (undefined(name='page') if l_0_page is missing else l_0_page).offices:
                    l_2_words = resolve('words')
                    _loop_vars = {}
                    pass
                    t_3.extend((
                        '    <tr><th scope="row" dir="auto">',
                        shown((l_2_row.role or m_6)),
                        '</th>\n      <td data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[1][0]),
                        '">',
                        shown(((undefined(name='m') if l_0_m is missing else l_0_m).link(l_2_row.country, ) if l_2_row.country else m_6)),
                        '</td>\n      <td data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[2][0]),
                        '">',
                        shown((undefined(name='words') if l_2_words is missing else l_2_words).PART[l_2_row.part]),
                        '</td>\n      <td data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[3][0]),
                        '" data-value="',
                        shown((l_2_row.date or '')),
                        '">',
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).when(l_2_row.date, )),
                        '</td>\n      <td data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[4][0]),
                        '" dir="auto">',
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_2_row.article, )),
                        '</td>\n      <td data-label="',
                        shown((undefined(name='heads') if l_0_heads is missing else l_0_heads)[5][0]),
                        '">',
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).cell_source(l_2_row.quote, l_2_row.state, )),
                        '</td></tr>',
                    ))
                l_2_row = l_2_words = missing
                return marked(concat(t_3))
            caller = quick(Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape), macro)
            t_2.append(context.call((undefined(name='m') if l_0_m is missing else l_0_m).table, m_7, (undefined(name='heads') if l_0_heads is missing else l_0_heads), (f_0((undefined(name='page') if l_0_page is missing else l_0_page).offices) > 1), caller=caller, _block_vars=_block_vars))
        else:
            pass
            t_2.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_8, )),
            )
        t_2.extend((
            '</section>\n<section aria-labelledby="agreements">\n  <h2 id="agreements">Agreements signed</h2>\n  ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).agreement_table((undefined(name='page') if l_0_page is missing else l_0_page).agreements, m_9, m_10, )),
            '\n  ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv((undefined(name='page') if l_0_page is missing else l_0_page).table, )),
            '\n</section>\n',
        ))
        yield concat(t_2)

    blocks = {'main': block_main}
    debug_info = '1=32&2=35&3=41&6=56&10=59&11=61&12=63&13=66&14=72&15=74&16=78&17=82&18=88&19=92&12=100&22=104&26=108&27=110'
    m_0 = marked('Office')
    m_1 = marked('For')
    m_2 = marked('Part')
    m_3 = marked('Date of the report')
    m_4 = marked('As reported in')
    m_5 = marked('Words')
    m_6 = marked('not stated')
    m_7 = marked('Each row is what one report says; an office may have changed since.')
    m_8 = marked('No report is left that names this person.')
    m_9 = marked('Agreements that name this person among the signatories')
    m_10 = marked('No report names this person as the signatory of an agreement.')
    f_0 = environment.filters['length']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _redirect(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'redirect.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'redirect.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_languages(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        t_2 = []
        pass
        yield concat(t_2)

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_url = k_url
        l_0_page = resolve('page')
        t_3 = []
        pass
        t_3.extend((
            '<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url=',
            shown(l_0_url((undefined(name='page') if l_0_page is missing else l_0_page).target, )),
            '">\n',
        ))
        yield concat(t_3)

    def block_canonical(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_site = k_site
        l_0_page = resolve('page')
        t_4 = []
        pass
        if l_0_site.base_url:
            pass
            t_4.extend((
                '<link rel="canonical" href="',
                shown(markup_join((l_0_site.base_url, (undefined(name='page') if l_0_page is missing else l_0_page).target[1:], ))),
                '">',
            ))
        yield concat(t_4)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_url = k_url
        l_0_page = resolve('page')
        t_5 = []
        pass
        t_5.extend((
            '<header class="head">\n  <p class="label">Moved</p>\n  <h1>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n</header>\n<p>This page has moved to <a href="',
            shown(l_0_url((undefined(name='page') if l_0_page is missing else l_0_page).target, )),
            '">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).target),
            '</a></p>\n',
        ))
        yield concat(t_5)

    blocks = {'languages': block_languages, 'head': block_head, 'canonical': block_canonical, 'main': block_main}
    debug_info = '1=31&2=37&3=48&5=61&7=66&8=77&9=81&12=86&15=100&17=102'
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _search(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'search.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'search.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'search'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_policy(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_page = resolve('page')
        t_2 = []
        pass
        t_2.append(
            shown((safe(" 'wasm-unsafe-eval'") if (undefined(name='page') if l_0_page is missing else l_0_page).facets else cond_expr_undefined("the inline if-expression on line 4 in 'search.html' evaluated to false and no else section was defined."))),
        )
        yield concat(t_2)

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_url = k_url
        l_0_page = resolve('page')
        t_3 = []
        pass
        if (undefined(name='page') if l_0_page is missing else l_0_page).facets:
            pass
            t_3.extend((
                '<link rel="stylesheet" href="',
                shown(l_0_url('/search.css', )),
                '">\n<script src="',
                shown(l_0_url('/search.js', )),
                '" defer></script>',
            ))
        yield concat(t_3)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_url = k_url
        l_0_page = resolve('page')
        l_0_FACET = resolve('FACET')
        l_0_KIND = resolve('KIND')
        l_0_words = resolve('words')
        l_0_labels = resolve('labels')
        l_0_says = resolve('says')
        l_0_m = resolve('m')
        t_4 = []
        pass
        t_4.extend((
            '<header class="head">\n  <h1>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n</header>',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).facets:
            pass
            l_0_FACET = {'kind': m_0, 'country': m_1, 'agreement': m_2, 'type': m_3, 'stage': m_4, 'topic': m_5, 'year': m_6, 'publisher': m_7, 'state': m_8}
            _block_vars['FACET'] = l_0_FACET
            l_0_KIND = {'article': m_9, 'agreement': m_2, 'country': m_1, 'organization': m_10, 'person': m_11, 'topic': m_5}
            _block_vars['KIND'] = l_0_KIND
            l_0_labels = {'kind': (undefined(name='KIND') if l_0_KIND is missing else l_0_KIND), 'country': (undefined(name='page') if l_0_page is missing else l_0_page).countries, 'topic': (undefined(name='page') if l_0_page is missing else l_0_page).topics, 'type': (undefined(name='words') if l_0_words is missing else l_0_words).TYPE, 'stage': (undefined(name='words') if l_0_words is missing else l_0_words).STATUS, 'state': (undefined(name='words') if l_0_words is missing else l_0_words).STATE, 'year': {'undated': m_12}}
            _block_vars['labels'] = l_0_labels
            l_0_says = {'found': m_13, 'none': m_14, 'sentence': m_15, 'remove': m_16, 'more': m_17}
            _block_vars['says'] = l_0_says
            t_4.extend((
                '<p class="note" data-why="scripts">To search in the words of the articles, this page needs JavaScript, and it does not run here. The lists below need none.</p>\n<p class="note" data-why="file" hidden>This site was opened from a folder on your disk, where a browser lets no page read the search index. From a web server the search works. The lists below work everywhere.</p>\n<p class="note" data-why="failed" hidden>The search index could not be read. The lists below work all the same.</p>\n<div class="finder" hidden data-home="',
                shown(l_0_url('/', )),
                '" data-labels="',
                shown(f_0(f_1(context.eval_ctx, (undefined(name='labels') if l_0_labels is missing else l_0_labels)))),
                '" data-says="',
                shown(f_0(f_1(context.eval_ctx, (undefined(name='says') if l_0_says is missing else l_0_says)))),
                '">\n  <form role="search" aria-label="Words of the articles">\n    <label for="words">Words to look for</label>\n    <div class="ask"><input type="search" id="words" name="q" autocomplete="off" spellcheck="false" enterkeyhint="search" aria-describedby="words-help"><button type="submit">Search</button></div>\n    <p class="meta" id="words-help">Articles are searched in their title, text and publisher, other pages by their name. Words in “quotation marks” are found as they stand.</p>\n    <div class="facets">',
            ))
            for l_1_facet in (undefined(name='page') if l_0_page is missing else l_0_page).facets:
                _loop_vars = {}
                pass
                t_4.extend((
                    '      <details data-facet="',
                    shown(l_1_facet),
                    '"><summary>',
                    shown((undefined(name='FACET') if l_0_FACET is missing else l_0_FACET)[l_1_facet]),
                    ' <span class="tally"></span></summary>\n        <fieldset><legend class="vh">',
                    shown((undefined(name='FACET') if l_0_FACET is missing else l_0_FACET)[l_1_facet]),
                    '</legend>\n          <label class="sift" hidden><span class="vh">',
                    (marked(concat(('Find in: ', shown((undefined(name='FACET') if l_0_FACET is missing else l_0_FACET)[l_1_facet]), '', )))),
                    '</span><input type="text" autocomplete="off" placeholder="Find in this list"></label>\n          <ul class="plain"></ul>\n        </fieldset></details>',
                ))
            l_1_facet = missing
            t_4.append(
                '    </div>\n  </form>\n  <ul class="chosen inline" aria-label="Filters" hidden></ul>\n  <p class="found" role="status"></p>\n  <section aria-labelledby="results" hidden><h2 id="results" class="vh">Results</h2>\n    <ol class="register"></ol>\n    <button type="button" class="more">More results</button></section>\n</div>',
            )
        else:
            pass
            t_4.append(
                '<p class="note">This site was built without an index of the words of its articles. These lists lead to everything in it.</p>',
            )
        t_4.extend((
            '<section aria-labelledby="a-to-z">\n<h2 id="a-to-z">From A to Z</h2>\n<p>Countries, organisations and topics. More than this page holds: ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).links((undefined(name='page') if l_0_page is missing else l_0_page).listings, )),
            '</p>',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).letters:
            pass
            t_4.append(
                '<nav class="letters" aria-label="Letters"><ul class="inline">',
            )
            l_1_loop = missing
            for l_1_group, l_1_loop in LoopContext((undefined(name='page') if l_0_page is missing else l_0_page).letters, undefined):
                _loop_vars = {}
                pass
                t_4.extend((
                    '<li><a href="#letter-',
                    shown(l_1_loop.index),
                    '">',
                    shown(l_1_group.letter),
                    '</a></li>',
                ))
            l_1_loop = l_1_group = missing
            t_4.append(
                '</ul></nav>',
            )
            l_1_loop = missing
            for l_1_group, l_1_loop in LoopContext((undefined(name='page') if l_0_page is missing else l_0_page).letters, undefined):
                _loop_vars = {}
                pass
                t_4.extend((
                    '<section aria-labelledby="letter-',
                    shown(l_1_loop.index),
                    '">\n  <h3 id="letter-',
                    shown(l_1_loop.index),
                    '">',
                    shown(l_1_group.letter),
                    '</h3>\n  <ul class="columns">',
                ))
                for l_2_name in l_1_group.links:
                    _loop_vars = {}
                    pass
                    t_4.extend((
                        '<li dir="auto">',
                        shown((undefined(name='m') if l_0_m is missing else l_0_m).link(l_2_name, )),
                        '</li>',
                    ))
                l_2_name = missing
                t_4.append(
                    '</ul>\n</section>',
                )
            l_1_loop = l_1_group = missing
        else:
            pass
            t_4.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_18, )),
            )
        t_4.append(
            '</section>\n',
        )
        yield concat(t_4)

    blocks = {'policy': block_policy, 'head': block_head, 'main': block_main}
    debug_info = '1=32&2=35&4=41&5=56&6=67&7=71&8=73&11=78&13=98&15=101&16=103&18=105&20=107&21=109&26=113&32=120&33=125&34=129&35=131&52=145&53=148&54=154&55=169&56=174&57=176&58=181&61=197'
    m_0 = marked('What it is')
    m_1 = marked('Country')
    m_2 = marked('Agreement')
    m_3 = marked('Type of agreement')
    m_4 = marked('Stage')
    m_5 = marked('Topic')
    m_6 = marked('Year')
    m_7 = marked('Publisher')
    m_8 = marked('State of its facts')
    m_9 = marked('Article')
    m_10 = marked('Organisation')
    m_11 = marked('Person')
    m_12 = marked('undated')
    m_13 = marked('Results: {number}')
    m_14 = marked('Nothing was found. Try other words, or fewer filters.')
    m_15 = marked('sentence {number}')
    m_16 = marked('Remove the filter {filter}')
    m_17 = marked('There are more: type to find them.')
    m_18 = marked('There is nothing to look for yet: no name was found.')
    f_0 = environment.filters['forceescape']
    f_1 = environment.filters['tojson']
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _topic(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'topic.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('base.html', 'topic.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'topics'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_main(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        t_2 = []
        pass
        t_2.extend((
            '<header class="head">\n  <p class="label">Topic</p>\n  <h1 dir="auto">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n</header>\n<section aria-labelledby="agreements">\n  <h2 id="agreements">Agreements</h2>\n  ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).agreement_table((undefined(name='page') if l_0_page is missing else l_0_page).agreements, m_0, m_1, )),
            '\n  ',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv((undefined(name='page') if l_0_page is missing else l_0_page).table, )),
            '\n</section>\n<section aria-labelledby="reports">\n  <h2 id="reports">Reports</h2>\n  ',
            shown(context.call((undefined(name='m') if l_0_m is missing else l_0_m).article_list, (undefined(name='page') if l_0_page is missing else l_0_page).articles, m_2, level=3, _block_vars=_block_vars)),
            '\n</section>\n',
            shown((undefined(name='m') if l_0_m is missing else l_0_m).feed((undefined(name='page') if l_0_page is missing else l_0_page).feed, )),
            '\n',
        ))
        yield concat(t_2)

    blocks = {'main': block_main}
    debug_info = '1=32&2=35&3=41&6=55&10=57&11=59&15=61&17=63'
    m_0 = marked('Agreements on this topic')
    m_1 = marked('No agreement on this topic is reported.')
    m_2 = marked('No report is left on this topic.')
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _topics(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'topics.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('_listing.html', 'topics.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'topics'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_rows(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        l_0_m = resolve('m')
        l_0_whole = resolve('whole')
        t_2 = []
        pass
        if (undefined(name='page') if l_0_page is missing else l_0_page).rows:
            pass
            t_2.extend((
                shown((undefined(name='m') if l_0_m is missing else l_0_m).name_table((undefined(name='page') if l_0_page is missing else l_0_page).rows, m_0, m_1, None, (undefined(name='whole') if l_0_whole is missing else l_0_whole), )),
                '\n',
                shown((undefined(name='m') if l_0_m is missing else l_0_m).as_csv('/data/topics.csv', )),
            ))
        else:
            pass
            t_2.append(
                shown((undefined(name='m') if l_0_m is missing else l_0_m).empty(m_2, )),
            )
        yield concat(t_2)

    blocks = {'rows': block_rows}
    debug_info = '1=32&2=35&3=41&4=54&5=59&6=64'
    m_0 = marked('Topics, with their articles and agreements')
    m_1 = marked('Topic')
    m_2 = marked('No topic was found in the articles.')
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


def _withdrawn(environment):
    shown = environment.shown
    safe = environment.safe
    marked = environment.marked
    quick = environment.quick
    k_range = environment.globals['range']
    k_dict = environment.globals['dict']
    k_lipsum = environment.globals['lipsum']
    k_cycler = environment.globals['cycler']
    k_joiner = environment.globals['joiner']
    k_namespace = environment.globals['namespace']
    k__ = environment.globals['_']
    k_site = environment.globals['site']
    k_url = environment.globals['url']
    k_across = environment.globals['across']
    k_gettext = environment.globals['gettext']
    k_ngettext = environment.globals['ngettext']
    k_pgettext = environment.globals['pgettext']
    k_once = environment.globals['once']
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'withdrawn.html'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        parent_template = None
        l_0_section = missing
        t_1 = []
        pass
        parent_template = environment.get_template('_absent.html', 'withdrawn.html')
        for name, parent_block in parent_template.blocks.items():
            context.blocks.setdefault(name, []).append(parent_block)
        l_0_section = 'articles'
        context.vars['section'] = l_0_section
        context.exported_vars.add('section')
        yield concat(t_1)
        yield from parent_template.root_render_func(context)

    def block_said(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0__ = k__
        l_0_page = resolve('page')
        t_2 = []
        pass
        t_2.extend((
            '  <p class="label">Withdrawn</p>\n  <h1>',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '</h1>\n  <p class="gloss">An article stood at this address. It was withdrawn from this archive, with all that was read in it.</p>\n',
        ))
        yield concat(t_2)

    blocks = {'said': block_said}
    debug_info = '1=32&2=35&3=41&5=54'
    return {"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}


TEMPLATES = {
    "241e9f445f67b239e23e6d362486ba118f7a252a714115105679e9129d8ea27a": _404,
    "1d59da20f8509d94eadf372ee70109619db6fdf6450c6612efcf09f4b952fdd2": __absent,
    "697d5516ee1cc3a1e9d1a81fc11eed2b674bc0c1cc6a4c1b6b424999c65285c5": __frame,
    "5a82f9a303a6237dc42a68c4edddf3086bcb7f20815ef6eadeebf82b00d3d3b7": __listing,
    "cc0fdf8c8abaf32d5c73272d80dea0f86e4a24014d6e79062752a5b5597f3487": __macros,
    "113cd4ace93e1c25f07003ec39bac87f8841a88de2a4eba5c10e77ce080930d2": __pictures,
    "0484b7ea26ce38ba65991bffc7fe0173e77e508aa381d21edd0091970dda0df7": __text,
    "b4ae5fe053a73b19fc802adc2d182cf29880891021a72c17df870956faba63c3": __words,
    "b622150385d276aa1d67b514cd72fa061f272a9ed8b4f16b352bf2af1833563e": _about,
    "131555e762402706be38cab2463facabcb9e10b6dd46825517bb866bee410f47": _agreement,
    "ab60a17fd6cf1485359b12d3c7fb1a42b3bd87347d595dab79959ea3253bf582": _agreements,
    "8c4b476d717b7161f347a1ec1d2265545c379eee65c62c51312b7a7d09072c4e": _article,
    "96fef334617caf84d6be6da79608f2bb0002ea152fd3a79120b04af05801c8a6": _articles,
    "3ef46b2a3205607614521e4de4b9218fc0e4369b44b78b7bda5696197fcb08e7": _base,
    "c4360588e114dd65344ed3521787cf16acfa32cbb1a87bd12576d5c3fc780811": _corrections,
    "a0e6e40b24a1987290b6e81e8e243ce87097d9dc1ec24f62b767f08e5cffd26e": _countries,
    "3e972e7f312cdf1788fff3c8105237c0659b039e1d83693bbf913acb4578ccc9": _country,
    "981355da262661ec02fa606f48a283dd6298dca8db224ee0f43af538af854821": _data,
    "88edc7bbf67c282763e3cb706c3abf00aa9a42dc01e1acf57104ad1a809325bf": _date,
    "172af42c13738b4b7374f4c059601f88d9bd061eaf72d0fd9ecec528161c91d8": _dates,
    "07d0c11fa80add813c469b1eb1cb654ee11ced61ee4cde32d5ded1e7d12b777b": _home,
    "2afa36d667c69c46f0ebaa421faa4ff4b4c5d914d23c287a7197be9cb329ae35": _map,
    "fa06096b6cbd1763eceb92c81c28a2b8cacfd6329266f2b84d6d23fd59a91153": _organization,
    "4e1c57b93a7dfa785ca0f16e8346cfac4666d5495c79a1cb1d393b066ee533ac": _organizations,
    "bb45bde57b1921cbc4ac8698835b1ccc787866e0fd9d53bbbfd136b482d7c695": _pair,
    "a6c06a3ea298a50e7e2e49eea8fb29074f0b21ee45095522f2b5151a8f6320be": _pairs,
    "3bd822773417c4a66060769b6d618403e152fefaeffedb6641fed266d314965e": _people,
    "61517ab68e7a1dfc3e9df4070c654346c09b247ae9c4a98b69dc028089cb5bad": _person,
    "2de2a468779f28f5f2ffc062d07d3772699ba58814ed91171993bcf860e38d2d": _redirect,
    "fd6e7413f45bd8c73c21330e480c3103474fd222aa0cdec70dc7058c3f34d4bd": _search,
    "9ef957d54042f27a8072882b1a92dc11cbe44e7861b82de5fb770d13c0dcc4a1": _topic,
    "3bd45dacae0e946761ebd6e5b906dd32a21debb2efdd551602c4bffcb5dbe462": _topics,
    "234ffd1e6c35097a6b6d36a1d9c03bfd75372367c08f775dbf9eafb6ea6f933a": _withdrawn,
}
