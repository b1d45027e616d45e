"""The page with all pictures, by app and screen."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from tests.screens.shot import Shot

PAGE = """<!doctype html><meta charset="utf-8"><title>Screens</title>
<style>body{{font-family:sans-serif;margin:2rem}}
figure{{display:inline-block;margin:0 1rem 1rem 0;vertical-align:top}}
img{{height:26rem;border:1px solid #888}}figcaption{{font-size:.9rem}}</style>
{content}"""


def page(shots: Sequence[Shot]) -> str:
    """HTML that shows the pictures beside it."""
    parts = []
    for (app, scene), group in groupby(shots, key=lambda shot: (shot.app, shot.scene)):
        parts.append(f"<h2>{escape(app)}: {escape(scene.replace('_', ' '))}</h2>")
        parts.extend(_figure(shot) for shot in group)
    return PAGE.format(content="\n".join(parts))


def _figure(shot: Shot) -> str:
    link = escape(shot.file.replace(" ", "%20"))
    image = f'<a href="{link}"><img loading="lazy" src="{link}"></a>'
    return f"<figure>{image}<figcaption>{escape(shot.mode)}</figcaption></figure>"
