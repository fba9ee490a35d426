"""The words of the site in its languages: messages from catalogues, dates, numbers and names of countries by Babel.

A catalogue is a gettext file, `<language>.po`: Dateline's own lie here, a site's own in its `languages/` and outrank them.
English is the language of the messages themselves and needs no catalogue and no library.
"""
