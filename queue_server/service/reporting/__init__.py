"""Reports: what is counted once of each date that is over, added up over a period, and told as a whole."""
