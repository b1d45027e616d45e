"""The journal for whoever watches the centre: its entries as sentences, and whether its chain is whole."""
