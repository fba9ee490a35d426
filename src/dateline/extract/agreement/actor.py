"""Who can be a party, and what a body is as one: a ministry its state, a company a company."""

import re
from functools import lru_cache

from dateline import model
from dateline.lexicon import lexicons

_STATE_BODY = re.compile(
    r"\b(?:Ministry|Ministries|Department|Embassy|High Commission|Foreign Office|Parliament|Senate|Congress|House of|"
    r"Cabinet|Kremlin|White House|"
    r"Downing Street|Government|State Department|Pentagon|Treasury|Council of Ministers|Armed Forces|Air Force|Navy|"
    r"National Assembly|Supreme Court|"
    r"Central Bank|Duma|Knesset|Bundestag|Bundesrat|Majlis|Diet|Riksdag|Storting|Folketing|Eduskunta|Althing|Sejm|Seimas|"
    r"Saeima|Riigikogu|Verkhovna Rada|Cortes|Oireachtas|Lok Sabha|Rajya Sabha|Presidency|Royal Court)\b"
)
_BETWEEN_STATES = re.compile(
    r"\b(?:United Nations|Monetary Fund|World (?:Bank|Trade|Health|Food|Meteorological|Intellectual|Customs|Tourism|Court)|"
    r"Development Bank|Development Fund|Organi[sz]ation|League of|Community|"
    r"(?:European|African|Arab|Asian|Maghreb|Caribbean|American|Eurasian|Economic|Customs|Monetary|Mano River|Postal|"
    r"Telecommunications?|Parliamentary|Nordic|Benelux|Western) Union)\b|^UN|^Union of (?:South|Arab)"
)
_OF_PEOPLE = re.compile(
    r"\b(?:Rugby|Football|Cricket|Athletic|Olympic|Hockey|Tennis|Credit|Labou?r|Trade Union|Workers?|Mineworkers|Teachers|Nurses|"
    r"Students|Farmers|Construction|Metalworkers|Civil Liberties|Mothers|Writers|Pilots|Seamen|Railwaymen|"
    r"(?:Social|Christian|Liberal|Free|National) Democrats|Greens|Republicans|Socialists|Conservatives|Liberals|Labour Party)\b"
)
"""Words of unions of people and of parties, which no states make."""
_MOVEMENT = re.compile(
    r"\b(?:Front|Movement|Liberation|Resistance|Rebels?|Guerrillas?|Insurgents|Militias?|Tigers|Taliban|People's Army|"
    r"(?:Liberation|Revolutionary|Resistance|Republican|Defen[cs]e) (?:Army|Forces))\b"
)
_LENDER = re.compile(r"\b(?:Monetary|Bank|Fund|Club|IMF|ADB|EBRD|EIB|AfDB|IDB)\b")
_MEETING = re.compile(
    r"\b(?:Joint|Mixed|Bilateral|Intergovernmental) (?:\w{1,40} )?(?:Committee|Commission|Council|Session|Board)\b|"
    r"\b(?:Summit|Dialogue)\b|"
    r"\b(?:Committee|Subcommittee|Sub-Committee|Panel|Division|Directorate|Regional Office|Working Group|Task Force)$"
)
_BY_ITSELF = re.compile(
    r"\b(?:International|Forum|Olympic|Nations|World|European|African|Asian|Permanent(?! Joint| Mixed| Bilateral)|Red Cross|"
    r"Revolutionary|People's)\b"
)
"""Words of committees that are more than an organ of a state."""
_REGION = re.compile(r"\b(?:Regional|Autonomous|Provincial|Provisional|Transitional|Kurdistan|Interim)\b")
_PUBLIC = re.compile(
    r"\b(?:Union|Community|Organi[sz]ation|"
    r"(?:Development|World|Central|Investment|Reserve|Import|Exim|State|National) Bank|Bank (?:of|for)|"
    r"Fund|Nations|League|Forum|Council|Association|Agency|Authority|Front|"
    r"Movement|Army|Forces|Party|Government|"
    r"Commission|Alliance|Committee|Bloc|Federation|Liberation|Resistance|Militia|Rebels?|Taliban|Hamas|Hezbollah|"
    r"Houthis?|University|Institute|Commonwealth|"
    r"Caricom|CARICOM|Mercosur|ASEAN|BIMSTEC|NATO|Conference|Secretariat|Programme|Guard|Police|Railways|Board|"
    r"Service|National|Royal|Federal|State|Corporation for|Administration|Center|Centre|City|Council|Tribe|Nation)\b"
)
_COMPANY = re.compile(
    r"\b(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|SA|AG|GmbH|Kft|Sdn|Bhd|LLC|NV|SpA|Oy|AB|Group|"
    r"Holdings?|Industries|Airlines?|Airways|Motors?|"
    r"Oil|Gas|Petroleum|Energy|Steel|Mining|Minerals|Electric|Pharma\w{0,40}|Polymer|Telecom|Partners|"
    r"Ventures|Media|Sport)\b\.?"
)


class Actor(model.Noun, order=True):
    """A mention of someone who can be a party."""

    start: int
    end: int
    key: str
    """ISO code of a state, `EU`, or the name of a body."""
    kind: str
    """`state`, `public` (an intergovernmental or public body, a region, a movement) or `company`."""
    form: str
    sentence: int

    @property
    def of_people(self) -> bool:
        """True of a union of workers, of players."""
        return self.kind != "state" and bool(_OF_PEOPLE.search(self.key))

    @property
    def intergovernmental(self) -> bool:
        """True of the EU, the UN, the IMF and their like."""
        return self.key == "EU" or (self.kind == "public" and _is_between_states(self.key))


@lru_cache(maxsize=4_096)
def _is_between_states(name: str) -> bool:
    return bool(lexicons.members_of(name) or (_BETWEEN_STATES.search(name) and not _OF_PEOPLE.search(name)))


@lru_cache(maxsize=4_096)
def is_movement(name: str) -> bool:
    """True of the armed movements with which states make peace."""
    return name in lexicons.movements() or bool(_MOVEMENT.search(name))


def lends(name: str) -> bool:
    """True of the Fund, of development banks, of the Paris Club."""
    return _LENDER.search(name) is not None


@lru_cache(maxsize=4_096)
def body_as_party(name: str, country: str | None) -> tuple[str | None, str]:
    """What a body is as a party: a ministry stands for its state, an organisation for itself."""
    if name in ("European Union", "EU", "European Commission", "European Council", "Council of the European Union"):
        return "EU", "public"
    if _MEETING.search(name) and not _BY_ITSELF.search(name):
        return None, ""
    if _STATE_BODY.search(name) and not _REGION.search(name):
        return country, "state"
    if lexicons.members_of(name):
        return name, "public"
    if _COMPANY.search(name):
        return name, "company"
    if _PUBLIC.search(name) or name.isupper():
        return name, "public"
    return name, "company" if country else "public"
