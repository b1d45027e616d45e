"""What has been, in words: the journal's entries as sentences, for every page that looks back."""
