"""`python -m bench [NAME ...]`: print the named figures, or all of them."""

import importlib
import pkgutil
import sys

import bench


def main(names: list[str]) -> int:
    """Run each bench; 1 where one says that it fell short, 2 where there is none of that name."""
    found = {}
    for module in pkgutil.iter_modules(bench.__path__):
        if module.name != "__main__":
            loaded = importlib.import_module(f"bench.{module.name}")
            if hasattr(loaded, "SUMMARY"):
                found[module.name] = loaded
    for name in names:
        if name not in found:
            print(f"There is no bench {name!r}: choose of {', '.join(found)}.", file=sys.stderr)
            return 2
    worst = 0
    for name in names or found:
        print(f"== {name}: {found[name].SUMMARY}")
        worst = max(worst, int(found[name].main() or 0))
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
