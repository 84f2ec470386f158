import numpy as np

from tether.retouch.regions.skin_colour import _comparable


def test_of_two_colours_the_likelier_is_the_nearer():
    random = np.random.default_rng(3)
    for _ in range(50):
        middles, spreads = random.normal(0, 5, (2, 3)), random.uniform(3, 20, (2, 3))
        colour = random.normal(0, 8, 3)
        away = np.linalg.norm((colour - middles) / spreads, axis=1)
        density = np.exp(-0.5 * away**2) / spreads.prod(1)
        first = _comparable(np.full((1, 1), away[0], np.float32), spreads[0], spreads[1])
        if first > 0:
            assert (first < away[1]) == (density[0] > density[1])
