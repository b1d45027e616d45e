"""Who works here: accounts added, changed, ended and revived, and first PINs shown once."""
