"""Writes the code of the built-in templates, so that no build must compile them: `make templates`, after each change in templates/.

What it writes is only ever used for a template of the same text, with the same Jinja, in English; any other is compiled when it is
needed. So a module that is out of date costs time and nothing else; a test holds it up to date.
"""

import hashlib
import re
import textwrap
from pathlib import Path

import jinja2

from dateline.languages.catalogues import words_of
from dateline.templating import Compiled, Templates

_ROOT = Path(__file__).resolve().parents[1]
MODULE = _ROOT / "src" / "dateline" / "compiled_templates.py"
_HEAD = '''"""The code of the built-in templates in English: by the digest of each, a function that gives what Jinja wants of its
module. `make templates` writes this file; it is not to be edited."""

JINJA = {jinja!r}
"""The Jinja whose code it is."""
'''
_FUNCTION = '''

def _{name}(environment):
{code}
    return {{"name": name, "__file__": name, "blocks": blocks, "root": root, "debug_info": debug_info}}
'''


def module() -> str:
    """The module's text."""
    folder = _ROOT / "templates"
    environment = Templates([folder], Compiled(), words_of("en", Path()), site=None, url=None, across=None).quick
    parts, digests = [_HEAD.format(jinja=jinja2.__version__)], {}
    for path in sorted(folder.glob("*.html")):
        source = path.read_text("utf-8")
        code = textwrap.indent(environment.compile(source, path.name, path.name, raw=True), "    ")
        name = re.sub(r"\W", "_", path.stem)
        parts.append(_FUNCTION.format(name=name, code=code))
        digests[hashlib.sha256(source.encode()).hexdigest()] = name
    listed = "".join(f'    "{digest}": _{name},\n' for digest, name in digests.items())
    return f"{''.join(parts)}\n\nTEMPLATES = {{\n{listed}}}\n"


if __name__ == "__main__":
    MODULE.write_text(module(), "utf-8")
