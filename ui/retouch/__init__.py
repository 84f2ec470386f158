"""The retouch of one shot: sliders that answer while dragged, before and after, spots to keep."""
