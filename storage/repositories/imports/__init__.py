"""What imports bring: places."""
