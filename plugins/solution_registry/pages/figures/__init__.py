"""Pictures of what the registry knows: drawn when the site is built, as SVG within the pages.

No colour is written into a drawing: its parts have classes, and ``figures.css`` gives them
the colours of the reader's scheme.
"""
