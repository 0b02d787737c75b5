"""A package that hands on what its modules define."""
from .orders import find, fixed as constant
from .orders import Order

from gateway import source

VERSION = "1.0"
HEADER = source()
