import io

import cv2
import numpy as np
from PIL import Image, ImageCms

from tests.colour.charts import drawn, kelvin
from tether.colour.chart import read_chart, reference
from tether.colour.fit import fit_correction
from tether.colour.profile import lay_on, save_profile


def test_littlecms_reads_the_profile_and_does_what_tether_does(tmp_path):
    picture = drawn(kelvin(4000))
    chart = read_chart(picture)
    correction, _ = fit_correction(chart.linear, reference(), chart.usable)
    save_profile(tmp_path / "day.icc", correction, 1.0)
    profile = ImageCms.ImageCmsProfile(io.BytesIO((tmp_path / "day.icc").read_bytes()))
    assert "day" in ImageCms.getProfileDescription(profile)
    to_srgb = ImageCms.buildTransform(
        profile, ImageCms.createProfile("sRGB"), "RGB", "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC
    )
    image = ImageCms.applyTransform(Image.fromarray(picture[..., ::-1]), to_srgb)
    theirs = np.asarray(image)[..., ::-1].astype(int)
    ours = lay_on(picture, correction).astype(int)
    assert np.percentile(np.abs(theirs - ours), 99) <= 4
    before = cv2.absdiff(picture, lay_on(picture, correction))
    assert before.mean() > 20
