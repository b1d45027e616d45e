"""`make screens`: a picture of every screen of every app, in every language, mode and shape that makes sense.

An app's screens are what a `Shots` iterable yields; add another app to `APPS` in `__main__`.
"""
