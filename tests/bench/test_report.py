from pathlib import Path

from tests.bench.figures import Row
from tests.bench.report import PAGE, RAW, page
from tests.bench.results import Result, read, write
from tests.bench.scenarios import SCENARIOS

MACHINE = {"made": "2026-11-22T05:00:00Z", "code": "abc", "load before": "0.1", "pinned": "no", "cores": "2"}


def test_the_page_is_made_of_the_raw_figures() -> None:
    assert PAGE.read_text("utf-8") == page(read(RAW, SCENARIOS)), "python -m tests.bench.report"


def test_a_result_comes_back_from_its_file_as_it_was(tmp_path: Path) -> None:
    result = Result("load", 2, MACHINE, (Row("ours", "50", 0, {"steps_s": 1234.5, "cpu_ms_step": 0.5}),))
    write(result, tmp_path)
    assert read(tmp_path, SCENARIOS) == [result]


def test_the_page_says_which_aim_is_missed() -> None:
    rows = [Row("ours", "50", 0, {"steps_s": 500.0}), Row("ptb", "50", 0, {"steps_s": 100.0})]
    told = page([Result("load", 1, MACHINE, tuple(rows))])
    assert "| steps a second at 50, ours / stock PTB | 5 | at least 6 | **missed by 17%** |" in told
    assert "| 50 | ours | 500 |" in told
