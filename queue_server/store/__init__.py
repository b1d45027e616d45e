"""Rows, migrations, journal, receipts, and the one place that commits.

StoreError
├── FolderError             the data folder cannot be written
├── AddressError            what was given as the address of a database is none
├── NotInitialisedError     there is no database yet
│   └── EmptyDatabaseError  … in a database that a server keeps
├── NewerDatabaseError      the database was made by a newer version of this program
└── UnavailableError        nothing can be read or written for the moment
    ├── UnreachableError    the database server does not answer, or does not let us in
    │   ├── WrongPasswordError
    │   └── NoDatabaseError
    └── WriterStoppedError  the writer takes no more work: the server is stopping, or the disk failed
"""
