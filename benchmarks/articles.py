"""Made-up articles, as many as wanted and the same every time: enough names, dates and agreements to fill an archive."""

from datetime import date, timedelta
from pathlib import Path

COUNTRIES = (
    ("Kenya", "Nairobi"), ("Finland", "Helsinki"), ("Peru", "Lima"), ("Vietnam", "Hanoi"), ("Ghana", "Accra"),
    ("Norway", "Oslo"), ("Oman", "Muscat"), ("Chile", "Santiago"), ("Nepal", "Kathmandu"), ("Latvia", "Riga"),
    ("Japan", "Tokyo"), ("Cuba", "Havana"), ("Uganda", "Kampala"), ("Austria", "Vienna"), ("Mongolia", "Ulaanbaatar"),
    ("Portugal", "Lisbon"), ("Senegal", "Dakar"),
)
SUBJECTS = ("fisheries", "forestry", "air services", "higher education", "solar energy", "customs", "public health", "tourism",
            "water management", "cyber security", "rail transport", "the protection of investments", "seed research")
FORMS = ("agreement", "memorandum of understanding", "treaty", "action plan")
GIVEN = ("Anna", "Paulo", "Grace", "Minh", "Kofi", "Ingrid", "Salim", "Lucia", "Bishnu", "Janis", "Keiko", "Rosa")
FAMILY = ("Wanjiru", "Korhonen", "Quispe", "Nguyen", "Mensah", "Hansen", "Al Harthy", "Rojas", "Gurung", "Ozols", "Mori",
          "Varela")
FIRST_DAY = date(2004, 1, 5)


def write_articles(folder: Path, number: int) -> None:
    """Writes so many articles as `.txt`; every fifth has no date, every third a tail of other stories."""
    for index in range(number):
        (folder / f"{index:06}.txt").write_text(article(index), "utf-8")


def article(index: int) -> str:
    """One article. The steps through the lists have no common factor with their lengths, so that most mixtures occur."""
    one, capital = COUNTRIES[index % len(COUNTRIES)]
    other, _ = COUNTRIES[(index * 5 + 1 + index // 17) % len(COUNTRIES)]
    if one == other:
        other, _ = COUNTRIES[(index + 1) % len(COUNTRIES)]
    subject, form = SUBJECTS[index * 7 % len(SUBJECTS)], FORMS[index // 3 % len(FORMS)]
    minister, envoy = person(index), person(index * 3 + 2)
    day = FIRST_DAY + timedelta(days=index * 11 % 7300)
    opening = f"{capital.upper()}, {day:%B} {day.day}, {day.year} - " if index % 5 else ""
    paragraphs = [
        f"{one} and {other} sign {form} on {subject}",
        f"{opening}{one} and {other} signed a {form} on {subject} in {capital}, officials of both countries said.",
        f"The {form} was signed by Foreign Minister {minister} of {one} and Ambassador {envoy} of {other}. It runs for "
        f"{index % 7 + 2} years and enters into force when both parliaments have agreed to it.",
        f"“Our two countries have waited long for this,” {minister} said. The United Nations and the World Bank had "
        f"advised the ministries of both, and companies from {COUNTRIES[(index + 9) % len(COUNTRIES)][0]} followed the talks.",
        *(f"Under article {number} the two sides meet every {number + 1} months, exchange what they have learnt about "
          f"{subject}, and tell each other in good time of changes to their laws. {envoy} called that the heart of the text."
          for number in range(1, index % 6 + 3)),
    ]
    if index % 3 == 0:
        paragraphs += ["Related Articles", f"{other} opens a museum of clocks", "Northern team wins the cup after extra time"]
    return "\n\n".join(paragraphs) + "\n"


def person(index: int) -> str:
    return f"{GIVEN[index % len(GIVEN)]} {FAMILY[index * 5 // 12 % len(FAMILY)]}"
