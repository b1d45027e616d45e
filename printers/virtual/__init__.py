"""A printer made of software: takes the bytes a real one would get, and leaves a picture of every ticket."""
