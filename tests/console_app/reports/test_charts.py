"""Charts say what the report says, and draw a gap where there is nothing."""

from console_app.reports import charts
from console_app.reports.charts import DARK, LIGHT, Drawing
from tests.console_app.reports.samples import counted_day, report_of
from tests.console_app.reports.test_files import in_language
from tests.support.counter_hall import CounterHall


def test_charts_of_the_counted_day(hall: CounterHall) -> None:
    counted_day(hall)
    report, drawing = report_of(hall), Drawing(in_language("vi"), LIGHT)
    over_time = charts.over_time(report, drawing)
    assert over_time["xAxis"]["data"] == ["24/11"]
    assert [series["data"] for series in over_time["series"]] == [[12], [16.8]]
    hours = charts.by_hour(report, drawing)
    assert hours["xAxis"]["data"][0] == "07 giờ"
    assert [series["data"][0] for series in hours["series"]] == [6, 6, 4]
    came = charts.heat_map(report, drawing, of="legs")
    assert came["yAxis"]["data"][1] == "Thứ ba"
    assert [0, 1, 8] in came["series"][0]["data"]
    waited = charts.heat_map(report, drawing, of="wait_mean")
    assert {hour for hour, _, _ in waited["series"][0]["data"]} == {
        0,
        1,
        2,
        3,
    }  # at sixteen nobody was called in time
    criteria = charts.by_criterion(report["ratings"], drawing)
    assert criteria["yAxis"]["data"][0] == "Chung"
    assert {series["data"][0] for series in criteria["series"]} == {0, 50.0}
    content = charts.content_by_month(report["ratings"], drawing)
    assert content["xAxis"]["data"] == ["11/2026"]
    assert content["series"][0]["data"] == [50.0]


def test_at_night_text_is_light(hall: CounterHall) -> None:
    counted_day(hall)
    assert charts.over_time(report_of(hall), Drawing(in_language("en"), DARK))["textStyle"]["color"] == DARK.ink


def test_numbers_at_an_axis_are_written_in_the_readers_language(hall: CounterHall) -> None:
    counted_day(hall)
    report = report_of(hall)
    for language, locale in (("vi", "vi-VN"), ("en", "en-GB")):
        drawing = Drawing(in_language(language), LIGHT)
        people = charts.by_hour(report, drawing)["yAxis"]["axisLabel"]
        assert f"toLocaleString('{locale}')" in people[":formatter"]
        assert ":formatter" not in charts.by_hour(report, drawing)["xAxis"]["axisLabel"]
        assert "formatter" in charts.by_criterion(report["ratings"], drawing)["xAxis"]["axisLabel"]
