"""Catalogues: found, read, and made into the words of one language."""

import gettext
import hashlib
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.problems import Problem, Refused

if TYPE_CHECKING:
    from dateline.languages.words import Words

_OURS = Path(__file__).parent
_OWN = "languages"
"""The folder of a site with its own catalogues."""
_NAMED = re.compile(r"%\((\w+)\)s")


def words_of(language: str, root: Path) -> "Words":
    """The words of a language, which is none of the `unspeakable`, for the site at this root. Raises Refused
    (`catalogue-invalid`)."""
    from dateline.languages.words import Words  # late: knows the countries, which takes longer than to see that nothing changed

    files = _files(language, root)
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).digest() if files else b""
    return Words(language, _customs(language), _translations(files), digest)


def unspeakable(language: str, root: Path) -> tuple[str, str] | None:
    """Why a site cannot be written in the language of this tag (BCP 47), and a hint; None where it can."""
    if not _is_english(language):
        if not _files(language, root):
            return f"there is no catalogue of {language!r}", f"known are: {', '.join(known(root))}; or write {_OWN}/{language}.po"
        try:
            _customs(language)
        except ValueError:
            return f"nothing is known of the language {language!r}", "write a tag of BCP 47, like `fr` or `pt-BR`"
    return None


def known(root: Path) -> list[str]:
    """The languages that have a catalogue, and English."""
    return sorted({"en", *(path.stem for folder in (_OURS, root / _OWN) for path in folder.glob("*.po"))})


def digest(languages: tuple[str, ...], root: Path) -> bytes:
    """Changes whenever a catalogue of these languages does. Raises OSError."""
    sum = hashlib.sha256()
    for language in languages:
        for path in _files(language, root):
            sum.update(str(path).encode() + b"\0" + path.read_bytes())
    return sum.digest()


def _files(language: str, root: Path) -> list[Path]:
    """The catalogues of a language, a later one outranking those before it: a site's own after ours, a region's after its
    language's."""
    general = language.partition("-")[0]
    wanted = [folder / f"{name}.po" for folder in (_OURS, root / _OWN) for name in dict.fromkeys((general, language))]
    return [path for path in wanted if path.is_file()]


def _is_english(language: str) -> bool:
    return language.partition("-")[0].lower() == "en"


def _customs(language: str) -> object:
    if _is_english(language):
        from dateline.languages.english import English

        return English()
    from dateline.languages.cldr import Cldr  # late: an English site needs no Babel

    return Cldr(language)


def _translations(files: list[Path]) -> gettext.NullTranslations:
    made = gettext.NullTranslations()
    for path in files:
        translations = _read(path)
        translations.add_fallback(made)
        made = translations
    return made


def _read(path: Path) -> gettext.GNUTranslations:
    """A catalogue without its fuzzy messages. Raises Refused (`catalogue-invalid`)."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        with path.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
        faults = [_invalid(path, message.lineno, fault) for message in catalogue if (fault := _fault(message))]
        if faults:
            raise Refused(*faults)
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        compiled.seek(0)
        return gettext.GNUTranslations(compiled)
    except PoFileError as error:
        raise Refused(_invalid(path, error.lineno + 1, str(error))) from error
    except (ValueError, LookupError) as error:
        raise Refused(_invalid(path, 0, str(error))) from error


def _fault(message: object) -> str | None:
    """A translation must say the same things in the places of the message; one form of a plural may leave the number out."""
    said = message.string if isinstance(message.string, tuple) else (message.string,)
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    if not message.id or message.fuzzy or not all(said):
        return None
    places = {name: "" for id in ids for name in _NAMED.findall(id)}
    for text in said:
        try:
            text % places
        except (KeyError, TypeError, ValueError):
            return f"{text!r} has other places than {ids[0]!r}"
        if lost := set(places) - set(_NAMED.findall(text)) - {"num"}:
            return f"{text!r} does not say %({min(lost)})s of {ids[0]!r}"
    return None


def _invalid(path: Path, line: int | None, message: str) -> Problem:
    hint = "mend the translation: each %(name)s of the message stands in it under the same name"
    return Problem(f"{path.parent.name}/{path.name}", line or 0, 0, "error", "catalogue-invalid", message, hint)
