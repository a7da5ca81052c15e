"""Safe for those who report: stories of phones, accounts and servers that were taken."""
