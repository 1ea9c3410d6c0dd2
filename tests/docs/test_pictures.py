"""The pictures show this build: each carries a sum of what it was drawn from, and is small enough to wait for."""

import pytest
from PIL import Image

from tests.pictures import FOLDER, MADE_OF, PICTURES

LARGEST = 120_000


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_what_make_pictures_would_draw_now(name: str) -> None:
    file = FOLDER / f"{name}.png"
    with Image.open(file) as drawn:
        assert drawn.info[MADE_OF] == PICTURES[name]().sum, "please run: make pictures"
    assert file.stat().st_size < LARGEST


def test_no_picture_lies_there_that_nobody_draws() -> None:
    assert {file.stem for file in FOLDER.glob("*.png")} == set(PICTURES)
