"""Tests of questions over the whole store."""
