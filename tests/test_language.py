import pytest

from dateline.loader.text.language import is_english


@pytest.mark.parametrize(
    "text",
    [
        "Japan, Kenya sign energy MoU. Officials met Tuesday.",
        "Norway and Iceland signed a fisheries treaty.",
        "São Tomé, Côte d'Ivoire initial fisheries protocol",
        "The ministers of Norway and Iceland met in Oslo, and the talks that followed were long, it was said. " * 5,
    ],
)
def test_english_however_short(text):
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegen und Island unterzeichnen Fischereiabkommen. Die Minister trafen sich in Oslo.",
        "La France et le Maroc signent un accord sur la pêche.",
        "España y Marruecos firman un acuerdo sobre la pesca en las aguas del Atlántico.",
        "Норвегия и Исландия подписали договор о рыболовстве.",
        "ভারত ও বাংলাদেশ চুক্তি সই করেছে।",
        "Norge och Island undertecknade ett avtal om fiske som är det första. " * 10,
        "12345 67890",
        "",
    ],
)
def test_other_languages_and_none(text):
    assert not is_english(text)
