"""All sessions of a studio in one database: tables, searches, and the database itself."""
