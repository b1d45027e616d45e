"""The printer of a screen: slips of the server's numbers, their durable spool, and how the printer is meanwhile.

Between `printers`, which knows no server and no Qt, and the programs that print: kiosk and counter.
"""
