"""The command line for editors, `careers`: a module for each command."""
