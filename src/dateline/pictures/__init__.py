"""Pictures made at build time: plain functions from data to SVG. Each says in words what it shows."""
