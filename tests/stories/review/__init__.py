"""Stories of coordinators: what is seen, decided, asked, merged and signed off."""
