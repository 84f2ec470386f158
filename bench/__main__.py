"""`python -m bench [NAME ...]`: print the named figures, or all; `ui` is every `ui_…`."""

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
    chosen = []
    for name in names:
        fits = [one for one in found if one == name or one.startswith(f"{name}_")]
        if not fits:
            print(f"There is no bench {name!r}: choose of {', '.join(found)}.", file=sys.stderr)
            return 2
        chosen += fits
    worst = 0
    for name in chosen or found:
        print(f"== {name}: {found[name].SUMMARY}")
        worst = max(worst, int(found[name].main() or 0))
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
