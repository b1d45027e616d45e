"""What a centre may say of how its slips are laid out: rules and values, no printing and no files.

`outline_of` is for whoever has read the TOML of a layout: the server before it takes one in, the printers before
they print by it. LayoutError is the only error.
"""
