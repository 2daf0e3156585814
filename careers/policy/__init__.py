"""What counts: which answers meet what a way in asks for, and which question comes next."""
