"""Rows, migrations, journal, receipts, and the one place that commits.

StoreError
├── FolderError          the data folder cannot be written
├── NotInitialisedError  there is no database yet
├── NewerDatabaseError   the database was made by a newer version of this program
└── WriterStoppedError   the writer takes no more work: the server is stopping, or the disk failed
"""
