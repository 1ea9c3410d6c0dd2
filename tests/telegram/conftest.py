from tests.telegram.fixtures import double

__all__ = ["double"]
