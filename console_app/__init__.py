"""The supervisor's console: a web server of its own, and a client of the queue server like any other."""
