"""What stands on the site's pages: one module per kind of page, listed in PAGES."""
