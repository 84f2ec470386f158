"""A picture file's pixels retouched: in the colours of its own profile, with its transparency.

Recipes are laid on as sRGB is; what a picture in another RGB space gets is the same change.
"""

from dataclasses import replace

from tether.pipeline.picture_files import SourcePicture
from tether.pipeline.png_files import Pixels
from tether.retouch.blown import clipped_share
from tether.retouch.crop import cropped
from tether.retouch.light import relit
from tether.retouch.plan import light_notes, prepare
from tether.retouch.recipe import Crop, Recipe
from tether.retouch.regions.regions import Regions
from tether.retouch.render import render
from tether.rgb_profiles import as_srgb


def rendered(
    source: SourcePicture, regions: Regions, recipe: Recipe
) -> tuple[SourcePicture, tuple[str, ...]]:
    """Return a picture retouched by a recipe, and what of it was left undone, a sentence each."""
    # Cropped is last: the change is laid on pixels where they were.
    uncropped = replace(recipe, crop=Crop())
    crop = recipe.crop if recipe.strength else uncropped.crop
    notes: tuple[str, ...] = ()

    def change(pixels: Pixels) -> Pixels:
        nonlocal notes
        plan = prepare(pixels, regions)
        notes = plan.notes(recipe)
        return render(pixels, regions, uncropped, plan)

    pixels = cropped(as_srgb(source.pixels, source.icc, change), regions, crop)
    alpha = None if source.alpha is None else cropped(source.alpha, regions, crop)
    return replace(source, pixels=pixels, alpha=alpha), notes


def lit(source: SourcePicture, recipe: Recipe) -> tuple[SourcePicture, tuple[str, ...]]:
    """The same where only exposure and white balance of a recipe are laid on."""
    blue, green, red = (recipe.strength * stops for stops in recipe.light.stops)
    notes = light_notes(recipe, clipped_share(source.pixels))
    change = as_srgb(source.pixels, source.icc, lambda seen: relit(seen, (blue, green, red)))
    return replace(source, pixels=change), notes
