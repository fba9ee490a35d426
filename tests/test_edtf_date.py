import pytest

from dateline.edtf_date import is_edtf, month_of, sort_key, year_of


@pytest.mark.parametrize("text", ["2022", "2022-04", "2022-04-30", "XXXX-01-21", "XXXX-02-29", "2024-02-29", "2022?", "2021-21"])
def test_dates_that_exist(text):
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text", ["", "today", "2022-13", "2022-00", "2022-02-30", "2023-02-29", "XXXX", "22-04-01", "1.4.2022", "٢٠٢٢", "x" * 1000]
)
def test_dates_that_do_not(text):
    assert not is_edtf(text)


def test_no_year_is_read_into_a_date_without_one():
    assert year_of("XXXX-01-21") is None
    assert month_of("XXXX-01-21") is None
    assert year_of(None) is None


@pytest.mark.parametrize(
    ("date", "year", "month"),
    [("2022", "2022", None), ("2022-04", "2022", "2022-04"), ("2022-04-30", "2022", "2022-04"), ("2022-21", "2022", None),
     ("2022?", "2022", None)],
)
def test_year_and_month_as_far_as_they_are_known(date, year, month):
    assert (year_of(date), month_of(date)) == (year, month)


def test_dates_sort_by_time_and_those_without_a_year_come_first():
    dates = ["2022-04-30", None, "2022", "1987-12-01", "XXXX-05-26", "2022-04"]
    assert sorted(dates, key=sort_key) == [None, "XXXX-05-26", "1987-12-01", "2022", "2022-04", "2022-04-30"]
